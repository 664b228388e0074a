package gondulf.setup;

import gondulf.language.Words;
import java.util.regex.Pattern;

/// One thing that was looked at, or that came back. A stranger may have written the value; so it is
/// cut to a length and has no character that a page or a terminal would obey instead of showing it.
record Fact(Label label, String value) {

  private static final int LONGEST = 300;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  Fact {
    value = INVISIBLE.matcher(cut(value)).replaceAll("\uFFFD");
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /// What the value is.
  enum Label {
    LOOKED_AT,
    LOOKED_FOR,
    STATUS,
    TYPE,
    WHAT_HAPPENED,
    FROM,
    LEADS_TO,
    ADDRESSES,
    FOUND,
    FOUND_AT,
    ALSO_NAMED,
    NAMED,
    RULE,
    MAIL,
    WAYS,
    METADATA,
    ISSUER,
    AUTHORIZATION_ENDPOINT,
    TOKEN_ENDPOINT;

    String id() {
      return Words.key(this);
    }
  }
}
