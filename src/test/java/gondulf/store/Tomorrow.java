package gondulf.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A database that a newer program has changed.
public final class Tomorrow {

  private Tomorrow() {}

  public static void writeInto(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
                                             checksum, installed_by, execution_time, success)
          VALUES (999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, '', 1, 1)
          """);
    }
  }
}
