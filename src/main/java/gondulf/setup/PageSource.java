package gondulf.setup;

import java.util.regex.Pattern;

/// The text of a page as it was sent, searched for what no longer stands there once it is read.
record PageSource(String text) {

  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  boolean has(String part) {
    return text.contains(part);
  }

  boolean matches(Pattern part) {
    return part.matcher(text).find();
  }

  /// A comment without an end goes on to the end of the page.
  boolean hasInComment(String part) {
    var open = text.indexOf(OPEN);
    while (open >= 0) {
      var close = text.indexOf(CLOSE, open);
      var end = close < 0 ? text.length() : close;
      if (text.substring(open, end).contains(part)) {
        return true;
      }
      open = text.indexOf(OPEN, end);
    }
    return false;
  }
}
