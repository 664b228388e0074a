package gondulf.store;

import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Whether the database can be used.
@Component
public class Database {

  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String QUESTION = "SELECT count(*) FROM flyway_schema_history";

  /// A number that nobody reads, and that is written all the same.
  private static final String CHANGE = "PRAGMA user_version = 0";

  private static final Duration WRITTEN_LATELY = Duration.ofSeconds(5);

  private final DatabaseFile file;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final AtomicReference<Instant> written = new AtomicReference<>(Instant.MIN);
  private final AtomicBoolean isInTrouble = new AtomicBoolean();

  Database(DatabaseFile file, JdbcClient jdbc, InstantSource clock) {
    this.file = file;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Whether a failure means no more than that others were writing all the while.
  public static boolean isBusy(RuntimeException failure) {
    return failure instanceof NestedRuntimeException access
        && access.getMostSpecificCause() instanceof SQLException cause
        && (cause instanceof SQLTransientException || SqliteFailure.isBusy(cause));
  }

  /// Whether it can be read now, and written now or a moment ago.
  ///
  /// It opens the file anew: a connection that is open already would go on reading a file that was
  /// removed, and a new empty file in its place has none of our tables. It writes as everybody
  /// does, down to the disk, which may be full; so whoever asks often does not make it do so each
  /// time.
  public boolean isUsable() {
    var path = file.path();
    if (!Files.isRegularFile(path) || !Files.isWritable(path)) {
      return unusable(path.toAbsolutePath() + " is gone, or may not be written");
    }
    try {
      file.read(PATIENCE, QUESTION);
      writeNowAndThen();
      return usable();
    } catch (SQLException e) {
      return unusable(e.getMessage());
    } catch (DataAccessException | TransactionException e) {
      return unusable(e.getMostSpecificCause().getMessage());
    }
  }

  private boolean usable() {
    if (isInTrouble.getAndSet(false)) {
      log.info("the database can be used again");
    }
    return true;
  }

  private boolean unusable(@Nullable String cause) {
    isInTrouble.set(true);
    log.error("the database cannot be used: {}", cause);
    return false;
  }

  private void writeNowAndThen() {
    var now = clock.instant();
    var before = written.get();
    if (now.isBefore(before) || !now.isBefore(before.plus(WRITTEN_LATELY))) {
      jdbc.sql(CHANGE).update();
      written.set(now);
    }
  }
}
