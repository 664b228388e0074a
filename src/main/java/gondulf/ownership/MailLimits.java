package gondulf.ownership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gondulf.mail.MailAddress;
import gondulf.protocol.ProfileUrl;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How many letters are sent and how many codes are tried an hour, across all sign-ins.
///
/// Counted for the address, the website, the place that the request came from, and all together:
/// nobody can have somebody else flooded with mail, and nobody can go on guessing by beginning
/// again.
@Component
class MailLimits {

  private static final int TRIES_PER_HOUR = 20;
  private static final int PLACE_FACTOR = 3;
  private static final int ALL_FACTOR = 100;
  private static final int MOST_KEYS = 50_000;

  private final int mailsPerHour;
  private final Bucket all;
  private final Cache<String, Bucket> mails = buckets();
  private final Cache<String, Bucket> tries = buckets();

  MailLimits(OwnershipProperties properties) {
    this.mailsPerHour = properties.mailsPerHour();
    this.all = hourly((long) mailsPerHour * ALL_FACTOR);
  }

  boolean admitsMail(ProfileUrl me, MailAddress address, String place) {
    return admits(
        Stream.of(
                mails.get("address " + address.text(), _ -> hourly(mailsPerHour)),
                mails.get("website " + me.host(), _ -> hourly(mailsPerHour)),
                mails.get("place " + place, _ -> hourly((long) mailsPerHour * PLACE_FACTOR)),
                all)
            .toList());
  }

  boolean admitsTry(ProfileUrl me, MailAddress address) {
    return admits(tryBuckets(me, address));
  }

  /// Gives back the try that turned out to be right.
  void forgiveTry(ProfileUrl me, MailAddress address) {
    tryBuckets(me, address).forEach(bucket -> bucket.addTokens(1));
  }

  private List<Bucket> tryBuckets(ProfileUrl me, MailAddress address) {
    return Stream.of("address " + address.text(), "website " + me.host())
        .map(key -> tries.get(key, _ -> hourly(TRIES_PER_HOUR)))
        .toList();
  }

  /// Takes from every bucket or from none.
  private static boolean admits(List<Bucket> buckets) {
    for (int i = 0; i < buckets.size(); i++) {
      if (!buckets.get(i).tryConsume(1)) {
        buckets.subList(0, i).forEach(taken -> taken.addTokens(1));
        return false;
      }
    }
    return true;
  }

  private static Bucket hourly(long most) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofHours(1)))
        .build();
  }

  private static Cache<String, Bucket> buckets() {
    return Caffeine.newBuilder()
        .maximumSize(MOST_KEYS)
        .expireAfterAccess(Duration.ofHours(1))
        .build();
  }
}
