package gondulf.store;

import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteErrorCode;

/// Whether the database can be used.
@Component
public class Database {

  private static final Logger log = LoggerFactory.getLogger(Database.class);
  private static final int PRIMARY_CODE = 0xff;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String CHANGE = "DELETE FROM flyway_schema_history WHERE FALSE";

  private final DatabaseFile file;

  Database(DatabaseFile file) {
    this.file = file;
  }

  /// Whether a failure means no more than that others were writing all the while.
  public static boolean isBusy(RuntimeException failure) {
    return failure instanceof DataAccessException access
        && access.getMostSpecificCause() instanceof SQLException cause
        && (cause instanceof SQLTransientException
            || (cause.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_BUSY.code);
  }

  /// Whether a change could be written now.
  ///
  /// It opens the file anew: a connection that is open already would go on reading a file that was
  /// removed, and a new empty file in its place has none of our tables.
  public boolean isUsable() {
    if (!Files.isRegularFile(file.path())) {
      log.error("the database file is gone");
      return false;
    }
    try {
      file.probe(PATIENCE, CHANGE);
      return true;
    } catch (SQLException e) {
      log.error("the database cannot be written: {}", e.getMessage());
      return false;
    }
  }
}
