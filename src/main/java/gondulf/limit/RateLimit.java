package gondulf.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;

/// A budget for each of many: so many times at once, which come back evenly over a period.
///
/// Whoever has not come for a period is forgotten, and has a full budget either way. Of too many,
/// some are forgotten earlier, so that a flood of keys cannot fill the memory.
///
/// @param <K> what is counted apart
public final class RateLimit<K> {

  private static final int MOST_KEYS = 100_000;

  private final LoadingCache<K, Budget> budgets;

  /// A limit by the server's clock, as far as it goes forward.
  ///
  /// @param most how often at once, and how often in a period
  public RateLimit(long most, Duration period, InstantSource clock) {
    var time = new SteadyTime(clock);
    this.budgets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(period)
            .ticker(time::currentTimeNanos)
            .build(_ -> full(most, period, time));
  }

  public Budget of(K key) {
    return budgets.get(key);
  }

  private static Budget full(long most, Duration period, TimeMeter time) {
    return new Budget(
        Bucket.builder()
            .withCustomTimePrecision(time)
            .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
            .build());
  }
}
