package gondulf.account;

import gondulf.language.Language;
import gondulf.language.Words;
import java.time.Duration;
import java.time.Instant;

/// Times as people read them, in UTC.
final class Times {

  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  private Times() {}

  static String day(Instant at) {
    return Language.spoken().day(at);
  }

  static String moment(Instant at) {
    return Language.spoken().moment(at);
  }

  /// About how long ago something was; the day, if that is long.
  static String ago(Instant at, Instant now) {
    var age = Duration.between(at, now);
    if (age.compareTo(AN_HOUR.multipliedBy(2)) < 0) {
      return age.compareTo(AN_HOUR) < 0
          ? Words.say("account.ago.hour-within")
          : Words.say("account.ago.hour");
    }
    if (age.compareTo(TWO_DAYS) < 0) {
      return Words.say("account.ago.hours", "count", age.toHours());
    }
    return age.compareTo(TWO_WEEKS) < 0
        ? Words.say("account.ago.days", "count", age.toDays())
        : day(at);
  }
}
