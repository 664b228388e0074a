package gondulf;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/// Alice of the neighbourhood, who has run a command, and goes on in her browser.
record AliceAtHerBrowser(World world) {

  /// Says yes, and tells where her browser is sent then.
  URI allows(URI address) {
    return atConsent(address).press("Allow").landedAt();
  }

  URI denies(URI address) {
    return atConsent(address).press("Deny").landedAt();
  }

  /// The page that she sees there.
  static String opens(URI landed) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(landed).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private Browser atConsent(URI address) {
    var browser = world.browser().open(address);
    if (!browser.text().contains("Send the code")) {
      browser.fill("me", "alice.example").press("Continue");
    }
    browser.press("Send the code");
    var code = world.mailbox().lastCodeTo("alice@alice.example").orElseThrow();
    return browser.fill("code", code).press("Continue");
  }
}
