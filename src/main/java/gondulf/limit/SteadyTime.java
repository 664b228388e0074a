package gondulf.limit;

import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// How much time passes by the server's clock. Where that is set back no time has passed, and it
/// goes on from there: nobody waits until an hour comes again that was there before.
public final class SteadyTime implements TimeMeter {

  private final InstantSource clock;
  private final AtomicReference<Reading> last = new AtomicReference<>(new Reading(0, 0));

  public SteadyTime(InstantSource clock) {
    this.clock = clock;
  }

  /// Since some moment or other.
  ///
  /// The clock is read after the last reading, and anew if another came between: else two threads
  /// at once would look like a clock that is set back.
  @Override
  public long currentTimeNanos() {
    return last.updateAndGet(reading -> reading.then(clockNanos())).passed();
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }

  private long clockNanos() {
    var now = clock.instant();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  private record Reading(long clock, long passed) {

    Reading then(long now) {
      return new Reading(now, passed + Math.max(0, now - clock));
    }
  }
}
