package gondulf.authorization;

import gondulf.client.Client;
import gondulf.identity.Account;
import gondulf.identity.Pin;
import gondulf.language.Language;
import gondulf.language.Words;
import gondulf.protocol.RedirectUri;
import java.util.stream.Stream;

/// What a person should mind before they agree, each in a sentence.
final class Warnings {

  private Warnings() {}

  /// What is unusual about an app's question.
  static Stream<String> of(AuthorizationRequest request) {
    var client = request.client();
    var to = request.returnAddress().redirectUri();
    var known =
        client.id().isLoopback()
            ? warning(true, "local")
            : Stream.concat(ofClient(client), ofDestination(to));
    return Stream.concat(known, warning(request.challenge().isEmpty(), "older"));
  }

  /// What their own account is in want of.
  ///
  /// @param isChanging whether a change of it waits
  static Stream<String> of(Account account, boolean isChanging) {
    var missing =
        account.pin().flatMap(Pin::missingUntil).stream()
            .map(until ->
                Words.say("authorization.warning.pin", "day", Language.spoken().day(until)));
    return Stream.concat(missing, warning(isChanging, "change"));
  }

  private static Stream<String> ofClient(Client client) {
    return Stream.concat(
        warning(!client.isVerified(), "unverified"),
        warning(client.hasForeignHomepage(), "foreign-home"));
  }

  private static Stream<String> ofDestination(RedirectUri to) {
    var whichever = Words.say("authorization.warning.private", "destination", to.destination());
    return Stream.concat(
        warning(to.isLoopback(), "loopback"),
        to.isPrivateUse() ? Stream.of(whichever) : Stream.empty());
  }

  private static Stream<String> warning(boolean isDue, String key) {
    return isDue ? Stream.of(Words.say("authorization.warning." + key)) : Stream.empty();
  }
}
