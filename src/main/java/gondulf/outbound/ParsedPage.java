package gondulf.outbound;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/// A page as a browser would understand it, as far as [its beginning][Beginning] is long.
final class ParsedPage {

  private ParsedPage() {}

  static Document of(String html) {
    try (var parser = new StreamParser(Parser.htmlParser())) {
      parser.parse(new Beginning(html, parser::document), "");
      parser.iterator().forEachRemaining(_ -> {});
      return parser.document();
    }
  }
}
