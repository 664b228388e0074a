package gondulf.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
    requireFile(backup);
    var history = verified(backup, "the backup %s can't be used".formatted(backup));
    refuseRoot(file);
    try (var _ = lock(file)) {
      Migrations.refuseNewer(new DatabaseFile(backup), history, Migrations.known());
      var incoming = incoming(backup, file);
      try {
        var replaced = new Retirement(file, clock.instant()).retire();
        file.put(incoming);
        return inPlace(file, replaced);
      } finally {
        Files.deleteIfExists(incoming);
      }
    } catch (IOException | SQLException e) {
      throw new BackupException("the backup %s could not be restored".formatted(backup), e);
    }
  }

  /// What lies in its place now, read from there: a disk may break what is copied to it.
  static Restoration inPlace(DatabaseFile file, Optional<Path> replaced) {
    var path = file.path().toAbsolutePath();
    var before = replaced.map(", and what was there before is in %s"::formatted).orElse("");
    var history = verified(path, "what was restored to %s can't be used%s".formatted(path, before));
    return new Restoration(path, replaced, history.version());
  }

  private static History verified(Path path, String otherwise) {
    try {
      var copy = new DatabaseCopy(path);
      copy.verify();
      return copy.history();
    } catch (SQLException e) {
      throw new BackupException(otherwise, e);
    }
  }

  private static void requireFile(Path path) {
    try {
      if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
        throw new BackupException("there is no file " + path);
      }
      if (!Files.isReadable(path)) {
        throw new AccessDeniedException(path.toString());
      }
    } catch (AccessDeniedException _) {
      throw new BackupException(
          path + " may not be read by this user, who must be able to enter its directory, too");
    } catch (IOException _) {
      throw new BackupException("there is no file " + path);
    }
  }

  /// What root puts there the server could not open, nor the lock beside it.
  private static void refuseRoot(DatabaseFile file) {
    var directory = PrivateFiles.directory(file.path());
    try {
      if (Files.exists(directory)) {
        var owner = PrivateFiles.ownerBesideRoot(directory);
        if (owner.isPresent()) {
          throw new BackupException(
              "%s belongs to %s: restore as that user, as what root puts there would be root's"
                  .formatted(directory, owner.orElseThrow()));
        }
      }
    } catch (IOException e) {
      throw new BackupException("%s can't be looked at".formatted(directory), e);
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
