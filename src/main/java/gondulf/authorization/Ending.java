package gondulf.authorization;

import static gondulf.signin.Lifetime.words;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// When what a person allows comes to its end, and the ends that they may choose in its place.
///
/// @param usual when it ends by itself, in sentences
/// @param choices the ends before that
record Ending(String usual, List<Choice> choices) {

  Ending {
    choices = List.copyOf(choices);
  }

  /// What holds for an app's question.
  ///
  /// @param lifetimes of what can be renewed, and of what cannot
  static Ending of(AuthorizationRequest request, Function<Boolean, Duration> lifetimes) {
    var renewable = request.isRenewable(request.scopes());
    var certain = renewable ? Optional.<Duration>empty() : Optional.of(lifetimes.apply(false));
    return new Ending(
        sentences(request, lifetimes),
        ChosenEnd.sooner(certain).stream()
            .map(end -> new Choice(end.title(), "After " + words(end.length())))
            .toList());
  }

  boolean canBeChosen() {
    return !choices.isEmpty();
  }

  private static String sentences(
      AuthorizationRequest request, Function<Boolean, Duration> lifetimes) {
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

  /// An end that may be chosen.
  record Choice(String value, String words) {}
}
