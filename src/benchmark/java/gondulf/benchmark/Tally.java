package gondulf.benchmark;

import java.time.Duration;
import java.util.Arrays;

/// Collects how long answers took.
final class Tally {

  private static final int ROOM = 1 << 16;
  private static final double SECOND = 1e9;
  private static final double MILLISECOND = 1e6;
  private static final double MICROSECOND = 1e3;

  private long[] nanos = new long[ROOM];
  private int count;

  void add(long each) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = each;
  }

  /// What came of it.
  ///
  /// @param time from the first request to the last answer
  /// @param computed by the server in that time
  Burst burst(Duration time, Duration computed) {
    Arrays.sort(nanos, 0, count);
    return new Burst(
        count * SECOND / time.toNanos(),
        at(0.50),
        at(0.99),
        computed.toNanos() / MICROSECOND / count);
  }

  private double at(double part) {
    return nanos[(int) (part * (count - 1))] / MILLISECOND;
  }
}
