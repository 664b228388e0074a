package gondulf.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/// A copy of the database that an operator keeps elsewhere.
///
/// @param source the database that it was made of
/// @param version the number of the last change that its tables have seen
/// @param bytes how large it is
public record Backup(Path source, Path file, int version, long bytes) {

  /// Writes one, also while a server is serving, and makes sure that it is whole.
  ///
  /// @param variables the environment, which names the database
  /// @param target where it is written, and where nothing may be yet
  public static Backup write(Map<String, String> variables, Path target) {
    var source = DatabaseFile.of(variables);
    try {
      if (!Files.isRegularFile(source.path())) {
        throw new BackupException("there is no database at " + source.path().toAbsolutePath());
      }
      var original = new DatabaseCopy(source.path());
      Migrations.refuseNewer(source, original.history(), Migrations.known());
      var copy = DatabaseCopy.write(source.path(), target);
      var version = copy.history().version();
      return new Backup(source.path().toAbsolutePath(), target, version, Files.size(target));
    } catch (FileAlreadyExistsException _) {
      throw new BackupException(target + " is there already, and a backup overwrites nothing");
    } catch (NoSuchFileException _) {
      throw new BackupException("there is no directory for " + target);
    } catch (IOException | SQLException e) {
      throw SqliteFailure.isDamage(e)
          ? new BackupException("the database %s is damaged".formatted(source.path()), e)
          : new BackupException("the backup could not be written to " + target, e);
    }
  }
}
