package gondulf.help;

import gondulf.help.Guide.Chapter;
import gondulf.protocol.Issuer;
import gondulf.web.Anchor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/// The text of a guide: a headline, a paragraph that says what it is for, and the rest.
///
/// HTML in it is shown, and not obeyed. In all that a reader may copy, this server stands in place
/// of the example's.
record Markdown(String text, Issuer issuer) {

  /// The server of all examples but those for who runs one.
  static final String EXAMPLE = "https://id.example.org";

  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).attributeProviderFactory(_ -> Markdown::mark).build();

  Guide guide() {
    var document = PARSER.parse(text);
    document.accept(new ServedLinks());
    var title = document.getFirstChild();
    var lead = title.getNext();
    title.unlink();
    lead.unlink();
    return new Guide(PLAIN.render(title), html(lead), chapters(document), html(document));
  }

  private String html(Node node) {
    return HTML.render(node).replace(EXAMPLE, issuer.toString());
  }

  private static List<Chapter> chapters(Node document) {
    return Stream.iterate(document.getFirstChild(), each -> each != null, Node::getNext)
        .filter(each -> each instanceof Heading heading && heading.getLevel() == 2)
        .map(PLAIN::render)
        .map(title -> new Chapter(title, Anchor.of(title)))
        .toList();
  }

  private static void mark(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading) {
      attributes.put("id", Anchor.of(PLAIN.render(node)));
    }
    if (node instanceof FencedCodeBlock && tag.equals("pre")) {
      attributes.put("class", "record");
    }
  }
}
