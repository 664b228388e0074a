package gondulf.account;

import gondulf.protocol.MalformedValueException;
import java.time.Duration;
import java.util.Arrays;

/// How long a token that was made by hand is good, as its owner chooses it.
enum TokenEnd {
  DAY("day", "in a day", 1),
  WEEK("week", "in a week", 7),
  MONTH("month", "in 30 days", 30),
  QUARTER("quarter", "in 90 days", 90),
  YEAR("year", "in a year", 365);

  private final String value;
  private final String words;
  private final Duration lifetime;

  TokenEnd(String value, String words, int days) {
    this.value = value;
    this.words = words;
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
    return words;
  }

  Duration lifetime() {
    return lifetime;
  }
}
