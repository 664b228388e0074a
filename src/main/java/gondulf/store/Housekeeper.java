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
import org.springframework.util.ClassUtils;

/// Does the chores every minute, among them to remove what has expired, a little at a time. Nothing
/// else here is scheduled.
@Component
@EnableScheduling
class Housekeeper {

  private static final Logger log = LoggerFactory.getLogger(Housekeeper.class);

  private final List<Chore> chores;
  private final InstantSource clock;

  Housekeeper(List<Chore> chores, InstantSource clock) {
    this.chores = List.copyOf(chores);
    this.clock = clock;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
  void work() {
    chores.forEach(this::run);
  }

  private void run(Chore chore) {
    try {
      chore.run(clock.instant());
    } catch (DataAccessException e) {
      log.warn("{}: nothing is done for now: {}", name(chore), e.getMessage());
    } catch (RuntimeException e) {
      log.error("{} failed", name(chore), e);
    }
  }

  /// What the class is called, not what Spring made of it.
  private static String name(Chore chore) {
    return ClassUtils.getUserClass(chore).getSimpleName();
  }
}
