package gondulf.outbound;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/// A page as a browser would understand it, as far as its beginning is long.
///
/// A few bytes can stand for thousands of elements, since a browser repeats those that were left
/// open; so elements are counted, not bytes. What comes behind the last is not read.
final class ParsedPage {

  private static final int MOST_ELEMENTS = 50_000;

  private ParsedPage() {}

  static Document of(String html) {
    try (var parser = new StreamParser(Parser.htmlParser()).parse(html, "")) {
      var elements = parser.iterator();
      for (int count = 0; count < MOST_ELEMENTS && elements.hasNext(); count++) {
        elements.next();
      }
      return parser.document();
    }
  }
}
