package gondulf.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One at a time, in the order in which they came.
final class Turns {

  private final Deque<Waiting> queue = new ArrayDeque<>();
  private Optional<Thread> holder = Optional.empty();

  /// Waits until it is the caller's turn.
  Taken take(Duration patience) throws InterruptedException {
    var mine = new Waiting(Thread.currentThread(), new CountDownLatch(1));
    synchronized (this) {
      if (holder.isEmpty()) {
        holder = Optional.of(mine.thread());
        return Taken.FREE;
      }
      queue.add(mine);
    }
    try {
      return mine.called().await(patience.toNanos(), TimeUnit.NANOSECONDS)
          ? Taken.FREE
          : giveUp(mine);
    } catch (InterruptedException e) {
      var taken = giveUp(mine);
      if (taken == Taken.NEVER) {
        throw e;
      }
      mine.thread().interrupt();
      return taken;
    }
  }

  /// Whoever has been called in this very moment has the turn all the same.
  private synchronized Taken giveUp(Waiting mine) {
    if (!queue.remove(mine)) {
      return Taken.FREE;
    }
    if (holder.filter(Thread::isAlive).isPresent()) {
      return Taken.NEVER;
    }
    holder = Optional.of(mine.thread());
    return Taken.FROM_THE_DEAD;
  }

  /// Lets the one go on who has waited longest.
  ///
  /// @return whether there was one; if not, it is still the caller's turn
  synchronized boolean pass() {
    var next = Optional.ofNullable(queue.poll());
    next.ifPresent(each -> {
      holder = Optional.of(each.thread());
      each.called().countDown();
    });
    return next.isPresent();
  }

  /// Ends the caller's turn.
  synchronized void end() {
    if (!pass()) {
      holder = Optional.empty();
    }
  }

  synchronized int waiting() {
    return queue.size();
  }

  /// How somebody came by a turn.
  enum Taken {
    /// As it should be.
    FREE,

    /// The one before had it and is no more: what was begun in that turn is not finished.
    FROM_THE_DEAD,

    /// Not at all: it took too long.
    NEVER
  }

  private record Waiting(Thread thread, CountDownLatch called) {}
}
