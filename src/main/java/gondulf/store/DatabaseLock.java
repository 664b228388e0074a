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

  private static final long SERVERS = 0;
  private static final long PRESENCE = 1;

  private final FileChannel channel;
  private final boolean isFirst;

  private DatabaseLock(FileChannel channel, boolean isFirst) {
    this.channel = channel;
    this.isFirst = isFirst;
  }

  /// The lock of a server; nothing while the database is being replaced.
  static Optional<DatabaseLock> shared(DatabaseFile file) throws IOException {
    return take(
        file,
        channel -> {
          if (!isLocked(channel, SERVERS, 1, true)) {
            return Optional.empty();
          }
          var isFirst = isNobodyPresent(channel);
          channel.lock(PRESENCE, 1, true);
          return Optional.of(new DatabaseLock(channel, isFirst));
        });
  }

  /// The lock of who replaces it; nothing while a server has it.
  static Optional<DatabaseLock> alone(DatabaseFile file) throws IOException {
    return take(
        file,
        channel ->
            isLocked(channel, SERVERS, Long.MAX_VALUE, false)
                ? Optional.of(new DatabaseLock(channel, true))
                : Optional.empty());
  }

  /// Nothing stays open where there is no lock.
  private static Optional<DatabaseLock> take(DatabaseFile file, Taking attempt) throws IOException {
    var path = file.beside(".lock");
    Files.createDirectories(PrivateFiles.directory(path));
    var channel = PrivateFiles.open(path);
    Optional<DatabaseLock> lock = Optional.empty();
    try {
      lock = attempt.on(channel);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
  }

  /// Whether no other server had the database when this lock was taken.
  boolean isFirst() {
    return isFirst;
  }

  /// The probe is given back at once, so that nobody waits for it for long. Two that ask in the
  /// same moment may both hear that nobody is there.
  private static boolean isNobodyPresent(FileChannel channel) throws IOException {
    try (var probe = channel.tryLock(PRESENCE, 1, false)) {
      return probe != null;
    }
  }

  private static boolean isLocked(FileChannel channel, long at, long size, boolean shared)
      throws IOException {
    try {
      return channel.tryLock(at, size, shared) != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// Tries to lock a part of the file.
  private interface Taking {

    Optional<DatabaseLock> on(FileChannel channel) throws IOException;
  }
}
