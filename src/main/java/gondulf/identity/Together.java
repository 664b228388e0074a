package gondulf.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Lets all who ask the same at the same time wait for one answer. Nothing of it is kept.
final class Together<K, V> {

  private final Map<K, FutureTask<V>> underWay = new ConcurrentHashMap<>();

  V ask(K key, Supplier<V> answer) {
    var own = new FutureTask<V>(answer::get);
    var first = underWay.putIfAbsent(key, own);
    if (first != null) {
      return of(first);
    }
    try {
      own.run();
      return of(own);
    } finally {
      underWay.remove(key, own);
    }
  }

  private V of(FutureTask<V> asked) {
    try {
      return asked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody waits any more", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    }
  }
}
