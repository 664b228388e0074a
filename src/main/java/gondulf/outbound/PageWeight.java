package gondulf.outbound;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/// How many bytes of the memory a page takes by now, roughly; the letters of its text, which no
/// page has more of than were sent, are left out.
///
/// Whoever says much of an element, which may be repeated many times, is left with what is read
/// here.
final class PageWeight implements NodeVisitor {

  private static final int TEXT = 80;
  private static final int ELEMENT = 130;
  private static final int NEW_NAME = 200;
  private static final int ATTRIBUTES = 50;
  private static final int ATTRIBUTE = 60;
  private static final int MANY = 8;
  private static final Set<String> READ =
      Set.of("rel", "href", "class", "src", "data", "value", "title", "alt", "encoding");

  private int sum = 0;

  private PageWeight() {}

  static int of(Document page) {
    var weight = new PageWeight();
    page.traverse(weight);
    return weight.sum;
  }

  @Override
  public void head(Node node, int depth) {
    sum += node instanceof Element element ? weight(element) : TEXT;
  }

  private static int weight(Element element) {
    if (element.attributesSize() > MANY) {
      keepWhatIsRead(element);
    }
    var count = element.attributesSize();
    return ELEMENT
        + (element.tag().isKnownTag() ? 0 : NEW_NAME)
        + (count == 0 ? 0 : ATTRIBUTES + count * ATTRIBUTE);
  }

  /// Into a new list, since the old one would keep its length.
  private static void keepWhatIsRead(Element element) {
    var kept =
        element.attributes().asList().stream()
            .filter(each -> READ.contains(each.getKey()))
            .toList();
    element.clearAttributes();
    kept.forEach(each -> element.attributes().put(each.getKey(), each.getValue()));
  }
}
