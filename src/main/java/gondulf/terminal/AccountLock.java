package gondulf.terminal;

import gondulf.terminal.SignInFailure.UnsafeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// The right to change an account, which one process has at a time. The system takes it back when
/// that process ends, however it does.
///
/// It is held on a file of its own that is never removed: on one that is replaced, two could hold
/// it.
public final class AccountLock implements AutoCloseable {

  private static final int PAUSE_MILLIS = 20;
  private static final int MOST_PAUSES = 6000;

  private final AccountFile file;
  private final FileChannel channel;

  private AccountLock(AccountFile file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static AccountLock wait(AccountFile file, Path path) throws IOException, UnsafeFile {
    var options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    var channel = FileChannel.open(path, options, OwnerOnly.FILE.attributes(path));
    try {
      OwnerOnly.FILE.check(path);
      waitFor(channel, path);
      return new AccountLock(file, channel);
    } catch (IOException | UnsafeFile | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void waitFor(FileChannel channel, Path path) throws IOException, UnsafeFile {
    try {
      for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
        if (attempt(channel).isPresent()) {
          return;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new UnsafeFile(
        path, "is held by another process", "Wait until it has ended, or end it, and try again.");
  }

  /// Another thread of this process counts as another process.
  private static Optional<FileLock> attempt(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException _) {
      return Optional.empty();
    }
  }

  /// The account as whoever held the lock before has left it.
  public Optional<Account> read() throws UnsafeFile {
    return file.read();
  }

  /// Replaces the account, or adds it.
  public void write(Account account) throws UnsafeFile {
    try {
      whole().write(AccountText.of(account));
    } catch (IOException e) {
      throw Unusable.file(file.path(), e);
    }
  }

  /// Removes the account and all that is left of it.
  public void remove() throws UnsafeFile {
    try {
      whole().delete();
    } catch (IOException e) {
      throw Unusable.file(file.path(), e);
    }
  }

  @Override
  public void close() throws UnsafeFile {
    try {
      channel.close();
    } catch (IOException e) {
      throw Unusable.file(file.path(), e);
    }
  }

  private WholeFile whole() {
    return WholeFile.at(file.path());
  }
}
