package gondulf.account;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people read them, in UTC.
final class Times {

  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration TWO_WEEKS = Duration.ofDays(14);
  private static final DateTimeFormatter DAY = format("d MMMM yyyy");
  private static final DateTimeFormatter MOMENT = format("d MMMM yyyy, HH:mm 'UTC'");

  private Times() {}

  static String day(Instant at) {
    return DAY.format(at);
  }

  static String moment(Instant at) {
    return MOMENT.format(at);
  }

  /// About how long ago something was; the day, if that is long.
  static String ago(Instant at, Instant now) {
    var age = Duration.between(at, now);
    if (age.compareTo(AN_HOUR.multipliedBy(2)) < 0) {
      return age.compareTo(AN_HOUR) < 0 ? "within the last hour" : "an hour ago";
    }
    if (age.compareTo(TWO_DAYS) < 0) {
      return age.toHours() + " hours ago";
    }
    return age.compareTo(TWO_WEEKS) < 0 ? age.toDays() + " days ago" : day(at);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
