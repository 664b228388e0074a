package gondulf.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;

/// The end of a database that another one takes the place of. It is kept beside that, under a name
/// that says when.
record Retirement(DatabaseFile file, Instant now) {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /// What SQLite may have put beside it.
  private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal");

  /// Gives it another name, with all that is left of it: SQLite would take a log that lies beside
  /// another file for that one's own.
  ///
  /// @return that name, if there was a database
  Optional<Path> retire() throws IOException {
    var retired = file.dated("replaced", now);
    var isThere = Files.exists(file.path());
    if (isThere) {
      makeWhole();
      link(file.path(), retired);
    }
    for (var companion : COMPANIONS) {
      var path = file.beside(companion);
      if (Files.exists(path)) {
        Files.move(path, Path.of(retired + companion));
      }
    }
    return isThere ? Optional.of(retired) : Optional.empty();
  }

  static BackupException inUse(DatabaseFile file) {
    return new BackupException(
        "%s is in use. Stop the server first".formatted(file.path().toAbsolutePath()));
  }

  /// Brings all that was written into the one file. That needs it alone, and so tells whether
  /// anybody else has it open, such as another command. One that is damaged is kept as it is.
  private void makeWhole() {
    try {
      new DatabaseCopy(file.path()).history();
      merge();
    } catch (SQLException e) {
      if (SqliteFailure.isBusy(e)) {
        throw inUse(file);
      }
    }
  }

  private void merge() throws SQLException {
    var settings = new SQLiteConfig();
    settings.setJournalMode(JournalMode.DELETE);
    settings.setBusyTimeout(Math.toIntExact(PATIENCE.toMillis()));
    try (var connection = settings.createConnection(file.url());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version");
    }
  }

  /// A second name, so that the first one is never without a file; where there can be no second
  /// one, another name.
  private static void link(Path path, Path name) throws IOException {
    try {
      Files.createLink(name, path);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException _) {
      Files.move(path, name, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
