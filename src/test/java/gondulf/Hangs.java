package gondulf;

import java.time.Duration;
import java.time.Instant;

/// How often a server could not do its part for a while: a disk that hangs lets all fail at once
/// who ask just then.
final class Hangs {

  private static final Duration APART = Duration.ofSeconds(15);

  private Instant last = Instant.MIN;
  private int number;

  /// Somebody was told so, and asks again in a moment.
  synchronized void pause() {
    var now = Instant.now();
    if (last.plus(APART).isBefore(now)) {
      number++;
    }
    last = now;
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized int number() {
    return number;
  }
}
