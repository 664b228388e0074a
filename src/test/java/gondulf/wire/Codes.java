package gondulf.wire;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.mail.Mailbox;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The codes in people's mail, and those with which browsers come back to an app.
final class Codes {

  private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

  private Codes() {}

  static String in(Mailbox mailbox, String address) {
    var letter = mailbox.lastMailTo(address).orElseThrow(() -> new AssertionError("no mail came"));
    return CODE.matcher(letter.text())
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no code in: " + letter.text()));
  }

  static String landedWith(Browser browser) {
    return in(browser.landedAt());
  }

  static String in(URI landed) {
    return Optional.ofNullable(Query.of(landed).get("code"))
        .orElseThrow(() -> new AssertionError("no code in: " + landed));
  }
}
