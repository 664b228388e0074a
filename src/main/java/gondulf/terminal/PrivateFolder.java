package gondulf.terminal;

import gondulf.terminal.SignInFailure.UnsafeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder that nobody but its owner can look into.
final class PrivateFolder {

  private PrivateFolder() {}

  /// Makes it if it is not there. One that is there has to be private already: what it holds may be
  /// somebody else's. One that is relative would be wherever this program runs: it comes of a user
  /// whom the system knows no home of.
  static void make(Path folder) throws IOException, UnsafeFile {
    if (!folder.isAbsolute()) {
      throw new UnsafeFile(
          folder,
          "is in no home, since you have none here",
          "Set HOME or XDG_CONFIG_HOME to a folder of your own.");
    }
    var parent = folder.getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      Files.createDirectories(parent, OwnerOnly.FOLDER.attributes(parent));
    }
    try {
      Files.createDirectory(folder, OwnerOnly.FOLDER.attributes(folder));
    } catch (FileAlreadyExistsException _) {
      OwnerOnly.FOLDER.check(folder);
    }
  }
}
