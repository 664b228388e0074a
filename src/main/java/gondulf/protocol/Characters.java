package gondulf.protocol;

import java.util.function.IntPredicate;

/// Looks at texts character by character. URLs and scopes come out of the database with every token
/// that is asked about, and a pattern would take several times as long.
final class Characters {

  private Characters() {}

  /// Whether a text has at least one character, and all are of a kind.
  static boolean areAll(String text, IntPredicate kind) {
    for (int i = 0; i < text.length(); i++) {
      if (!kind.test(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /// Whether it is a visible character of ASCII: none that controls, and no space.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc5234#appendix-B.1">RFC 5234, `VCHAR`</a>
  static boolean isVisible(int character) {
    return character >= '!' && character <= '~';
  }
}
