package gondulf.grant;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the secrets that stand for a grant are good.
@ConfigurationProperties("gondulf")
record GrantProperties(
    @DefaultValue("5m") Duration codeLifetime,
    @DefaultValue("30d") Duration tokenLifetime,
    @DefaultValue("90d") Duration refreshLifetime) {

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration LONGEST_CODE = Duration.ofMinutes(10);
  private static final Duration LONGEST_RENEWABLE = Duration.ofHours(1);
  private static final Duration LONGEST_TOKEN = Duration.ofDays(3650);

  GrantProperties {
    if (!isWithin(codeLifetime, LONGEST_CODE)) {
      throw new IllegalArgumentException("GONDULF_CODE_LIFETIME must be from 1s to 10m");
    }
    if (!isWithin(tokenLifetime, LONGEST_TOKEN)) {
      throw new IllegalArgumentException("GONDULF_TOKEN_LIFETIME must be from 1s to 3650d");
    }
    if (!isWithin(refreshLifetime, LONGEST_TOKEN)) {
      throw new IllegalArgumentException("GONDULF_REFRESH_LIFETIME must be from 1s to 3650d");
    }
  }

  /// How long an access token is good: shortly, if there is a refresh token to follow it.
  Duration accessLifetime(boolean renewable) {
    return renewable ? shorter(tokenLifetime, LONGEST_RENEWABLE) : tokenLifetime;
  }

  /// How long a grant lives on after its last use: as long as whichever of its tokens is good for
  /// longer.
  Duration grantLifetime(boolean renewable) {
    var access = accessLifetime(renewable);
    return renewable && refreshLifetime.compareTo(access) > 0 ? refreshLifetime : access;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static boolean isWithin(Duration lifetime, Duration longest) {
    return lifetime.compareTo(LEAST) >= 0 && lifetime.compareTo(longest) <= 0;
  }
}
