package gondulf.store;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Takes the lock that every change needs, says so, and gives it back when it hears a line.
///
/// Among the connections of one process SQLite compares locks in memory; from another one it finds
/// them where the system keeps them.
final class LockHolder {

  private LockHolder() {}

  static void main(String[] arguments) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0]);
        var statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      IO.println("locked");
      IO.readln();
      statement.execute("ROLLBACK");
    }
    IO.println("free");
  }
}
