package gondulf.account;

import gondulf.language.Words;
import gondulf.protocol.MalformedValueException;
import java.time.Duration;
import java.util.Arrays;

/// How long a token that was made by hand is good, as its owner chooses it.
enum TokenEnd {
  DAY("day", 1),
  WEEK("week", 7),
  MONTH("month", 30),
  QUARTER("quarter", 90),
  YEAR("year", 365);

  private final String value;
  private final Duration lifetime;

  TokenEnd(String value, int days) {
    this.value = value;
    this.lifetime = Duration.ofDays(days);
  }

  static TokenEnd of(String text) {
    return Arrays.stream(values())
        .filter(each -> each.value.equals(text))
        .findFirst()
        .orElseThrow(() -> new MalformedValueException("must be one of those offered"));
  }

  String value() {
    return value;
  }

  String words() {
    return Words.say("account.token.end." + value);
  }

  Duration lifetime() {
    return lifetime;
  }
}
