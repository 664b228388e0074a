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

  boolean hasInComment(String part) {
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      var opened = text.lastIndexOf(OPEN, at);
      if (opened >= 0 && text.lastIndexOf(CLOSE, at) < opened) {
        return true;
      }
    }
    return false;
  }
}
