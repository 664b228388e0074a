package gondulf.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Has SQLite look every few hours whether its tables have changed so much that it should plan its
/// questions anew. Mostly there is nothing to do.
@Repository
class Optimizer implements Chore {

  private static final Duration PAUSE = Duration.ofHours(6);

  private final JdbcClient jdbc;
  private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

  Optimizer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void run(Instant now) {
    if (!now.isBefore(next.get())) {
      jdbc.sql("PRAGMA optimize").update();
      next.set(now.plus(PAUSE));
    }
  }
}
