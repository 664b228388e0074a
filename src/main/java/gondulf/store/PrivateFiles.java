package gondulf.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// Files for nobody to read but the user whom this program runs as.
final class PrivateFiles {

  private static final String ROOT = "root";
  private static final String USER = System.getProperty("user.name", "");

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private PrivateFiles() {}

  /// Makes an empty one, which must not be there yet.
  static void create(Path path) throws IOException {
    Files.createFile(path, forOwner(path));
  }

  /// Opens one to be locked, and makes it if it is not there.
  static FileChannel open(Path path) throws IOException {
    var options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return FileChannel.open(path, options, forOwner(path));
  }

  /// Makes an empty one with a name that nobody has, where it can be moved to a path's place.
  static Path createBeside(Path path) throws IOException {
    return Files.createTempFile(directory(path), path.getFileName() + ".", ".part");
  }

  /// Who else than root a directory belongs to, if root is who runs this program.
  static Optional<String> ownerBesideRoot(Path directory) throws IOException {
    var owner = Files.getOwner(directory).getName();
    return Optional.of(owner).filter(_ -> USER.equals(ROOT)).filter(each -> !each.equals(ROOT));
  }

  private static FileAttribute<?>[] forOwner(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  static Path directory(Path path) {
    return path.toAbsolutePath().resolveSibling("");
  }

  /// Comes back when the disk has what was written to a file, or to a directory.
  static void sync(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
