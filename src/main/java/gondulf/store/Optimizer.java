package gondulf.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/// Has SQLite look every few hours whether its tables have changed so much that it should plan its
/// questions anew. Mostly there is nothing to do. The number asks for all tables: this connection
/// alone would tell only of those that it has read itself.
@Repository
class Optimizer implements Chore {

  private static final Duration PAUSE = Duration.ofHours(6);

  private static final String LOOK = "PRAGMA optimize = 0x10002";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AtomicReference<Instant> last = new AtomicReference<>(Instant.MIN);

  Optimizer(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(Instant now) {
    var before = last.get();
    if (now.isBefore(before) || !now.isBefore(before.plus(PAUSE))) {
      transaction.executeWithoutResult(_ -> jdbc.sql(LOOK).query().listOfRows());
      last.set(now);
    }
  }
}
