package gondulf.grant;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the secrets that stand for a grant are good.
@ConfigurationProperties("gondulf")
record GrantProperties(
    @DefaultValue("5m") Duration codeLifetime, @DefaultValue("30d") Duration tokenLifetime) {

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration LONGEST_CODE = Duration.ofMinutes(10);
  private static final Duration LONGEST_TOKEN = Duration.ofDays(3650);

  GrantProperties {
    if (!isWithin(codeLifetime, LONGEST_CODE)) {
      throw new IllegalArgumentException("GONDULF_CODE_LIFETIME must be from 1s to 10m");
    }
    if (!isWithin(tokenLifetime, LONGEST_TOKEN)) {
      throw new IllegalArgumentException("GONDULF_TOKEN_LIFETIME must be from 1s to 3650d");
    }
  }

  private static boolean isWithin(Duration lifetime, Duration longest) {
    return lifetime.compareTo(LEAST) >= 0 && lifetime.compareTo(longest) <= 0;
  }
}
