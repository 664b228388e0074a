package gondulf.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// A backup that was put in the place of the database.
///
/// @param file the database
/// @param replaced where the one lies that was there before
/// @param version the number of the last change that its tables have seen
public record Restoration(Path file, Optional<Path> replaced, int version) {

  /// Puts a backup in the place of the database, if nobody has that open.
  ///
  /// At every moment either the old one is in place, or the new one, whole.
  ///
  /// @param variables the environment, which names the database
  public static Restoration of(Map<String, String> variables, Path backup, InstantSource clock) {
    var file = DatabaseFile.of(variables);
    var history = verified(backup, "the backup " + backup);
    try (var _ = lock(file)) {
      Migrations.refuseNewer(new DatabaseFile(backup), history, Migrations.known());
      var incoming = incoming(backup, file);
      try {
        var replaced = new Retirement(file, clock.instant()).retire();
        file.put(incoming);
        verified(file.path(), "what was restored to " + file.path());
        return new Restoration(file.path().toAbsolutePath(), replaced, history.version());
      } finally {
        Files.deleteIfExists(incoming);
      }
    } catch (IOException | SQLException e) {
      throw new BackupException("the backup %s could not be restored".formatted(backup), e);
    }
  }

  private static History verified(Path path, String name) {
    if (!Files.isRegularFile(path)) {
      throw new BackupException("there is no file " + path);
    }
    try {
      var copy = new DatabaseCopy(path);
      copy.verify();
      return copy.history();
    } catch (SQLException e) {
      throw new BackupException(name + " can't be used", e);
    }
  }

  private static DatabaseLock lock(DatabaseFile file) throws IOException {
    return DatabaseLock.alone(file).orElseThrow(() -> Retirement.inUse(file));
  }

  /// The backup, copied to where it can be moved into place in one step.
  private static Path incoming(Path backup, DatabaseFile file) throws IOException, SQLException {
    var incoming = PrivateFiles.createBeside(file.path());
    Files.delete(incoming);
    DatabaseCopy.write(backup, incoming);
    return incoming;
  }
}
