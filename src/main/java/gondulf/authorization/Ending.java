package gondulf.authorization;

import static gondulf.signin.Lifetime.words;

import java.time.Duration;
import java.util.function.Function;

/// When what a person allows comes to its end.
final class Ending {

  private Ending() {}

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
}
