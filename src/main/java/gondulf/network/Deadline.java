package gondulf.network;

import java.time.Duration;

/// When to stop waiting, however many questions are still to be asked.
///
/// @param nanoTime by the clock of [System#nanoTime]
record Deadline(long nanoTime) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /// So long from now, but no later than this.
  Deadline orIn(Duration time) {
    var other = in(time);
    return nanoTime - other.nanoTime < 0 ? this : other;
  }

  boolean isOver() {
    return nanosLeft() <= 0;
  }

  long nanosLeft() {
    return nanoTime - System.nanoTime();
  }
}
