package gondulf.signin;

import gondulf.language.Words;
import java.time.Duration;

/// A length of time as people say it.
public final class Lifetime {

  private Lifetime() {}

  public static String words(Duration duration) {
    if (duration.toDays() > 0) {
      return words(duration.toDays(), "day");
    }
    return duration.toHours() > 0
        ? words(duration.toHours(), "hour")
        : words(Math.max(1, duration.toMinutes()), "minute");
  }

  private static String words(long count, String unit) {
    var length = count == 1 ? "one" : "many";
    return Words.say("signin.lifetime." + unit + "-" + length, "count", count);
  }
}
