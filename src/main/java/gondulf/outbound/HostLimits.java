package gondulf.outbound;

import gondulf.limit.Budget;
import gondulf.limit.RateLimit;
import java.time.Duration;
import java.time.InstantSource;

/// How often strangers can make this server ask one host in a minute.
///
/// Where many people are at home is not asked too often; but a stranger who asks for a domain's
/// other pages, or names its pictures as an app's logo, must not be able to keep its owner out.
final class HostLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_FETCHES = 60;
  private static final int MOST_FETCHES_OF_A_HOME = 600;
  private static final int MOST_IMAGES = 30;

  private final RateLimit<String> pages;
  private final RateLimit<String> homes;
  private final RateLimit<String> images;

  HostLimits(InstantSource clock) {
    pages = new RateLimit<>(MOST_FETCHES, MINUTE, clock);
    homes = new RateLimit<>(MOST_FETCHES_OF_A_HOME, MINUTE, clock);
    images = new RateLimit<>(MOST_IMAGES, MINUTE, clock);
  }

  Budget of(Destination destination, Wish wish) {
    var limit =
        switch (wish) {
          case IMAGE -> images;
          case TEXT, ANSWER -> destination.isHome() ? homes : pages;
        };
    return limit.of(destination.host());
  }
}
