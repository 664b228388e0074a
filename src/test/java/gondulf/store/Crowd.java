package gondulf.store;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/// Many who want to write while somebody is at it, each come after the one before.
final class Crowd implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch done = new CountDownLatch(1);
  private final GroupCommit commit;
  private final Future<?> first;

  /// @param change what the one has done who is at it
  Crowd(GroupCommit commit, Runnable change) {
    this.commit = commit;
    var begun = new CountDownLatch(1);
    this.first =
        threads.submit(() ->
            new TransactionTemplate(commit)
                .executeWithoutResult(_ -> {
                  change.run();
                  begun.countDown();
                  await(done);
                }));
    await(begun);
  }

  /// Somebody else, who waits for their turn when this comes back.
  <T> Future<T> joinedBy(Callable<T> change) {
    var before = commit.waiting();
    var future = threads.submit(change);
    until(() -> commit.waiting() > before);
    return future;
  }

  <T> List<Future<T>> joinedBy(int number, IntFunction<Callable<T>> change) {
    return IntStream.range(0, number).mapToObj(change).map(this::joinedBy).toList();
  }

  /// Lets the one who is at it come to an end.
  Future<?> goesOn() {
    done.countDown();
    return first;
  }

  static void await(CountDownLatch latch) {
    until(() -> latch.getCount() == 0);
  }

  static void until(BooleanSupplier condition) {
    for (var i = 0; i < 20_000; i++) {
      if (condition.getAsBoolean()) {
        return;
      }
      pause();
    }
    throw new AssertionError("nothing happens");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    done.countDown();
    threads.close();
  }
}
