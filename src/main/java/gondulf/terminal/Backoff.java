package gondulf.terminal;

import java.time.Duration;
import java.util.List;

/// How long is waited before each time that something is asked again.
record Backoff(List<Duration> pauses) {

  static final Backoff USUAL =
      new Backoff(List.of(Duration.ofMillis(300), Duration.ofMillis(900), Duration.ofMillis(1800)));

  boolean isWorthTry(int triesBefore) {
    return triesBefore <= pauses.size();
  }

  /// Waits before another try.
  ///
  /// @param triesBefore at least one
  void pause(int triesBefore) throws InterruptedException {
    Thread.sleep(pauses.get(triesBefore - 1));
  }
}
