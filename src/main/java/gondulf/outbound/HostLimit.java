package gondulf.outbound;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// How often strangers can make this server ask one host.
final class HostLimit {

  private static final int FETCHES = 60;
  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final int HOSTS = 10_000;

  private final LoadingCache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(HOSTS).expireAfterAccess(PERIOD).build(_ -> bucket());

  boolean admits(String host) {
    return buckets.get(host).tryConsume(1);
  }

  private static Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(FETCHES).refillGreedy(FETCHES, PERIOD))
        .build();
  }
}
