package gondulf.authorization;

import static gondulf.signin.Lifetime.words;

import gondulf.language.Words;
import gondulf.signin.Lifetime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        sentences(request, lifetimes), ChosenEnd.sooner(certain).stream().map(Choice::of).toList());
  }

  boolean canBeChosen() {
    return !choices.isEmpty();
  }

  private static String sentences(
      AuthorizationRequest request, Function<Boolean, Duration> lifetimes) {
    var times = Map.of("end", words(lifetimes.apply(false)), "idle", words(lifetimes.apply(true)));
    if (!request.isRenewable(request.scopes())) {
      return Words.say("authorization.end.plain", times);
    }
    return request.asksToBeRenewable()
        ? Words.say("authorization.end.kept", times)
        : Words.say("authorization.end.renewable", times);
  }

  /// An end that may be chosen.
  record Choice(String value, String words) {

    static Choice of(ChosenEnd end) {
      var after = Words.say("authorization.end.choice", "end", Lifetime.words(end.length()));
      return new Choice(end.title(), after);
    }
  }
}
