package gondulf.wire;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.Optional;

/// The codes with which browsers come back to an app.
final class Codes {

  private Codes() {}

  /// The code of somebody who agrees to all that is asked.
  static String agreed(Asked asked, String host) {
    return landedWith(Neighbour.at(asked.world(), host).untilConsent(asked).press("Allow"));
  }

  static String landedWith(Browser browser) {
    return in(browser.landedAt());
  }

  static String in(URI landed) {
    return Optional.ofNullable(Query.of(landed).get("code"))
        .orElseThrow(() -> new AssertionError("no code in: " + landed));
  }
}
