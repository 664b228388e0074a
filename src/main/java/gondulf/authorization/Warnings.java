package gondulf.authorization;

import gondulf.client.Client;
import gondulf.identity.Account;
import gondulf.identity.Pin;
import gondulf.protocol.RedirectUri;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/// What a person should mind before they agree, each in a sentence.
final class Warnings {

  private static final String LOCAL =
      "Nothing is known about this program but that it runs on this device. Go on only if you"
          + " started it yourself.";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Warnings() {}

  /// What is unusual about an app's question.
  static Stream<String> of(AuthorizationRequest request) {
    var client = request.client();
    var to = request.returnAddress().redirectUri();
    var older =
        "This app uses an older way of signing in, which protects the answer on its way less well.";
    var known =
        client.id().isLoopback()
            ? Stream.of(LOCAL)
            : Stream.concat(ofClient(client), ofDestination(to));
    return Stream.concat(known, warning(request.challenge().isEmpty(), older));
  }

  /// What their own account is in want of.
  ///
  /// @param isChanging whether a change of it waits
  static Stream<String> of(Account account, boolean isChanging) {
    var missing =
        account.pin().flatMap(Pin::missingUntil).stream()
            .map(until ->
                "The record in DNS that ties your domain to your account is missing. Put it back before "
                    + DAY.format(until)
                    + ", or your account rests from then on.");
    return Stream.concat(
        missing,
        warning(
            isChanging,
            "A change of your account waits. If you did not ask for it, cancel it on your account"
                + " page."));
  }

  private static Stream<String> ofClient(Client client) {
    return Stream.concat(
        warning(
            !client.isVerified(),
            "Nothing could be learned about this app. Go on only if you know it."),
        warning(
            client.hasForeignHomepage(),
            "The app gives a website that is not its own host as its home."));
  }

  private static Stream<String> ofDestination(RedirectUri to) {
    return Stream.concat(
        warning(
            to.isLoopback(),
            "The answer goes to a program on this device. Go on only if you started it yourself."),
        warning(
            to.isPrivateUse(),
            "The answer goes to an app on this device, whichever opens " + to.destination()));
  }

  private static Stream<String> warning(boolean isDue, String words) {
    return isDue ? Stream.of(words) : Stream.empty();
  }
}
