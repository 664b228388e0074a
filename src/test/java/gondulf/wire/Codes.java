package gondulf.wire;

import gondulf.neighbourhood.mail.Mailbox;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The codes in people's mail.
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
}
