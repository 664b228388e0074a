package gondulf.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/// Changes that are committed together, or not at all.
final class Group {

  /// So that the first of them need not wait for all who may come.
  static final int MOST = 64;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile Optional<Throwable> failure = Optional.empty();
  private int members;

  void join() {
    members++;
  }

  boolean hasRoom() {
    return members < MOST;
  }

  /// What was done is on the disk.
  void succeed() {
    ended.countDown();
  }

  /// Nothing of what was done will ever be there.
  void fail(Throwable cause) {
    failure = Optional.of(cause);
    ended.countDown();
  }

  /// Comes back when what was done is on the disk. An interruption changes nothing of that, and so
  /// the caller hears of it afterwards.
  ///
  /// @throws TransactionException if it is not there, or if nobody can tell yet
  void await(Duration patience) {
    if (!hasEnded(patience)) {
      throw new TransactionTimedOutException("what was changed is not on the disk in time");
    }
    failure.ifPresent(cause -> {
      throw new TransactionSystemException("what was changed could not be committed", cause);
    });
  }

  private boolean hasEnded(Duration patience) {
    try {
      return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      var hasEnded = hasEnded(patience);
      Thread.currentThread().interrupt();
      return hasEnded;
    }
  }
}
