package gondulf.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.util.Optional;

/// Who has the database: each server shares a lock on a file beside it for as long as it runs, and
/// whoever puts another database in its place has that lock alone.
///
/// SQLite's own locks come and go with its connections, of which a server may have none for a
/// moment. This one ends with the process, however that ends.
final class DatabaseLock implements AutoCloseable {

  private final FileChannel channel;

  private DatabaseLock(FileChannel channel) {
    this.channel = channel;
  }

  /// The lock of a server; nothing while the database is being replaced.
  static Optional<DatabaseLock> shared(DatabaseFile file) throws IOException {
    return open(file, true);
  }

  /// The lock of who replaces it; nothing while a server has it.
  static Optional<DatabaseLock> alone(DatabaseFile file) throws IOException {
    return open(file, false);
  }

  private static Optional<DatabaseLock> open(DatabaseFile file, boolean shared) throws IOException {
    var path = file.beside(".lock");
    Files.createDirectories(PrivateFiles.directory(path));
    var channel = PrivateFiles.open(path);
    if (isLocked(channel, shared)) {
      return Optional.of(new DatabaseLock(channel));
    }
    channel.close();
    return Optional.empty();
  }

  private static boolean isLocked(FileChannel channel, boolean shared) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared) != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
