package gondulf.store;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Removes what has expired, a little at a time, every minute. Nothing else here is scheduled.
@Component
@EnableScheduling
class Housekeeper {

  private static final Logger log = LoggerFactory.getLogger(Housekeeper.class);
  private static final int MOST_STEPS = 100;

  private final List<Expiring> tables;
  private final InstantSource clock;

  Housekeeper(List<Expiring> tables, InstantSource clock) {
    this.tables = List.copyOf(tables);
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void clean() {
    tables.forEach(this::clean);
  }

  private void clean(Expiring table) {
    try {
      var now = clock.instant();
      var steps = 0;
      while (steps < MOST_STEPS && table.removeExpired(now) > 0) {
        steps++;
      }
    } catch (DataAccessException e) {
      log.warn("expired rows stay for now: {}", e.getMessage());
    }
  }
}
