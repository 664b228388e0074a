package gondulf.setup;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Things that are done at the same time, each on a thread of its own, until all are done.
final class Together implements AutoCloseable {

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  <T> Later<T> begin(Callable<T> work) {
    return new Later<>(threads.submit(work));
  }

  @Override
  public void close() {
    threads.close();
  }

  /// What comes of one of them.
  record Later<T>(Future<T> future) {

    T get() {
      try {
        return future.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the look-up was broken off", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException("a look-up broke", e);
      }
    }
  }
}
