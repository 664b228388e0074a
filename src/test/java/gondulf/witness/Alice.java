package gondulf.witness;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import java.net.URI;

/// Alice of the neighbourhood, whom an app sends to the server: she proves her website by mail and
/// says yes or no.
record Alice(World world) {

  static final String WEBSITE = "https://alice.example/";

  URI allows(URI request) {
    return atConsent(request).press("Allow").landedAt();
  }

  URI denies(URI request) {
    return atConsent(request).press("Deny").landedAt();
  }

  /// Goes on until she is asked whether the app may.
  Browser atConsent(URI request) {
    var browser = world.browser();
    browser.open(request).fill("me", "alice.example").press("Continue").press("Send the code");
    var code = world.mailbox().lastCodeTo("alice@alice.example").orElseThrow();
    return browser.fill("code", code).press("Continue");
  }
}
