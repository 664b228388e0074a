package gondulf.outbound;

import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/// How much a page is by now: each node and each attribute counts as one, and a name that nobody
/// has given to an element before as two more.
///
/// Whoever says much of an element, which may be repeated many times, is left with what is read
/// here.
final class PageWeight implements NodeVisitor {

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
    sum++;
    if (node instanceof Element element) {
      if (element.attributesSize() > MANY) {
        keepWhatIsRead(element.attributes());
      }
      sum += element.attributesSize() + (element.tag().isKnownTag() ? 0 : 2);
    }
  }

  private static void keepWhatIsRead(Attributes attributes) {
    attributes.asList().stream()
        .map(Attribute::getKey)
        .filter(key -> !READ.contains(key))
        .forEach(attributes::remove);
  }
}
