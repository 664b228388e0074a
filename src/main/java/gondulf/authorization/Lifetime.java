package gondulf.authorization;

import java.time.Duration;
import java.util.function.Function;

/// A length of time as people say it.
final class Lifetime {

  private Lifetime() {}

  /// When what an app asks for would end, in sentences.
  ///
  /// @param lifetimes of what can be renewed, and of what cannot
  static String of(AuthorizationRequest request, Function<Boolean, Duration> lifetimes) {
    var plain = "ends after " + words(lifetimes.apply(false)) + ".";
    if (!request.isRenewable(request.scopes())) {
      return "What you allow " + plain;
    }
    var renewable =
        "What you allow ends when the app has not used it for "
            + words(lifetimes.apply(true))
            + ".";
    return request.asksToBeRenewable()
        ? renewable + " Without “Keep what you allow” it " + plain
        : renewable;
  }

  static String words(Duration duration) {
    if (duration.toDays() > 0) {
      return words(duration.toDays(), "day");
    }
    return duration.toHours() > 0
        ? words(duration.toHours(), "hour")
        : words(Math.max(1, duration.toMinutes()), "minute");
  }

  private static String words(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }
}
