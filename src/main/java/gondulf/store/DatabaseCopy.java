package gondulf.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/// A database in a file of its own, which nobody writes to: it is only ever read.
record DatabaseCopy(Path path) {

  /// Copies a database, while others may be writing to it, into a file that must not be there yet.
  /// The file is whole and on the disk, or it is not there.
  static DatabaseCopy write(Path source, Path target) throws IOException, SQLException {
    PrivateFiles.create(target);
    var part = PrivateFiles.createBeside(target);
    try {
      new DatabaseCopy(source).copyTo(part);
      new DatabaseCopy(part).verify();
      PrivateFiles.sync(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      PrivateFiles.sync(PrivateFiles.directory(target));
      return new DatabaseCopy(target);
    } catch (IOException | SQLException | RuntimeException e) {
      Files.deleteIfExists(part);
      Files.deleteIfExists(target);
      throw e;
    }
  }

  /// Reads every page and follows every tie between rows.
  void verify() throws SQLException {
    try (var connection = open()) {
      requireNone(connection, "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
      requireNone(connection, "SELECT * FROM pragma_foreign_key_check");
      if (History.of(connection).isNew()) {
        throw new SQLException("it has none of Gondulf's tables");
      }
    }
  }

  History history() throws SQLException {
    try (var connection = open()) {
      return History.of(connection);
    }
  }

  /// As it is at this moment, in the fewest pages.
  private void copyTo(Path target) throws SQLException {
    try (var connection = open();
        var copy = connection.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, target.toString());
      copy.execute();
    }
  }

  private static void requireNone(Connection connection, String faults) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(faults)) {
      if (rows.next()) {
        throw new SQLException("it is damaged: " + rows.getString(1));
      }
    }
  }

  private Connection open() throws SQLException {
    var settings = new SQLiteConfig();
    settings.setReadOnly(true);
    settings.setBusyTimeout(Math.toIntExact(SqliteConfiguration.PATIENCE.toMillis()));
    return settings.createConnection("jdbc:sqlite:" + path);
  }
}
