package gondulf.identity;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at many things that may be slow, several at once and beside whoever calls.
final class Lookout {

  /// How many are looked at at once.
  static final int ABREAST = 16;

  private static final Logger log = LoggerFactory.getLogger(Lookout.class);

  private final String name;
  private final AtomicBoolean isLooking = new AtomicBoolean();

  Lookout(String name) {
    this.name = name;
  }

  /// Begins a turn, unless it is at one still.
  void begin(Runnable turn) {
    if (isLooking.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name(name)
          .start(() -> {
            try {
              attempt(turn);
            } finally {
              isLooking.set(false);
            }
          });
    }
  }

  /// Looks at each, the first ones first, and waits until all is done.
  <T> void atEach(List<T> all, Consumer<T> look) {
    var threads = Thread.ofVirtual().name(name + "-", 0).factory();
    try (var abreast = Executors.newFixedThreadPool(ABREAST, threads)) {
      all.forEach(each -> abreast.execute(() -> attempt(() -> look.accept(each))));
    }
  }

  /// One that fails is no reason not to look at the others.
  private void attempt(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      log.warn("{}: something is not looked at for now: {}", name, e.getMessage());
    }
  }
}
