package gondulf.store;

import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteErrorCode;

/// Whether the database can be used.
@Component
public class Database {

  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final int PRIMARY_CODE = 0xff;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String QUESTION = "SELECT count(*) FROM flyway_schema_history";
  private static final String CHANGE = "DELETE FROM flyway_schema_history WHERE FALSE";
  private static final Duration WRITTEN_LATELY = Duration.ofSeconds(5);

  private final DatabaseFile file;
  private final InstantSource clock;
  private final AtomicReference<Instant> written = new AtomicReference<>(Instant.MIN);

  Database(DatabaseFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /// Whether a failure means no more than that others were writing all the while.
  public static boolean isBusy(RuntimeException failure) {
    return failure instanceof NestedRuntimeException access
        && access.getMostSpecificCause() instanceof SQLException cause
        && (cause instanceof SQLTransientException
            || (cause.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_BUSY.code);
  }

  /// Whether it can be read now, and written now or a moment ago.
  ///
  /// It opens the file anew: a connection that is open already would go on reading a file that was
  /// removed, and a new empty file in its place has none of our tables. A change takes the one lock
  /// that all changes need, so whoever asks often gets none of it.
  public boolean isUsable() {
    var path = file.path();
    if (!Files.isRegularFile(path) || !Files.isWritable(path)) {
      log.error("the database file is gone, or may not be written");
      return false;
    }
    try {
      file.read(PATIENCE, QUESTION);
      writeNowAndThen();
      return true;
    } catch (SQLException e) {
      log.error("the database cannot be used: {}", e.getMessage());
      return false;
    }
  }

  private void writeNowAndThen() throws SQLException {
    var now = clock.instant();
    var before = written.get();
    if (now.isBefore(before) || !now.isBefore(before.plus(WRITTEN_LATELY))) {
      file.probe(PATIENCE, CHANGE);
      written.set(now);
    }
  }
}
