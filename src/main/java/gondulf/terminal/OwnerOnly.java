package gondulf.terminal;

import com.sun.security.auth.module.UnixSystem;
import gondulf.terminal.SignInFailure.UnsafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// What keeps a file for its owner alone, where the system has Unix permissions. Windows keeps a
/// person's own folders from others by itself.
enum OwnerOnly {
  FOLDER("rwx------", "700"),
  FILE("rw-------", "600");

  private static final Set<PosixFilePermission> OWN =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final String permissions;
  private final String mode;

  OwnerOnly(String permissions, String mode) {
    this.permissions = permissions;
    this.mode = mode;
  }

  /// For whatever makes the file, so that it is never anything else.
  FileAttribute<?>[] attributes(Path place) {
    return isUnix(place)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /// Makes sure that nobody else can read or change what is there.
  void check(Path file) throws IOException, UnsafeFile {
    if (Files.isSymbolicLink(file)) {
      throw new UnsafeFile(
          file,
          "is a symbolic link, which may lead anywhere",
          "Remove it, or put what it leads to in its place.");
    }
    if (this == FOLDER ? !Files.isDirectory(file) : !Files.isRegularFile(file)) {
      throw new UnsafeFile(
          file,
          "is not a " + (this == FOLDER ? "folder" : "regular file"),
          "Remove it, and sign in again.");
    }
    if (isUnix(file)) {
      checkOwner(file);
      checkPermissions(file);
    }
  }

  private void checkOwner(Path file) throws IOException, UnsafeFile {
    var owner = Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    if (!(owner instanceof Integer uid) || uid != new UnixSystem().getUid()) {
      throw new UnsafeFile(
          file,
          "belongs to another user",
          "Run this as that user, or set XDG_CONFIG_HOME to a folder of your own.");
    }
  }

  private void checkPermissions(Path file) throws IOException, UnsafeFile {
    var found = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    if (!OWN.containsAll(found)) {
      throw new UnsafeFile(
          file,
          "can be used by others (%s), who may know the tokens or have changed them"
              .formatted(PosixFilePermissions.toString(found)),
          "If you trust them, run: chmod %s '%s'. Else revoke the tokens and sign in again."
              .formatted(mode, file));
    }
  }

  static boolean isUnix(Path place) {
    return place.getFileSystem().supportedFileAttributeViews().contains("unix");
  }
}
