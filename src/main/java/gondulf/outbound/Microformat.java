package gondulf.outbound;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/// A thing that a page describes by class names.
///
/// Values are cut to a length and URLs are those of web pages alone, whatever the page says.
///
/// @see <a href="https://microformats.org/wiki/microformats2-parsing">microformats2 parsing</a>
record Microformat(Element root, List<Element> parts, URI base) {

  private static final int DEEPEST = 100;
  private static final int MOST = 100;
  private static final int LONGEST = 200;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> WEB = Set.of("https", "http");

  static List<Microformat> in(Element page, URI base, String... types) {
    return page.select("." + String.join(", .", types)).stream()
        .limit(MOST)
        .map(root -> new Microformat(root, partsOf(root), base))
        .toList();
  }

  /// The text of a `p-` property; without any such property, a name is implied by the whole.
  Optional<String> name() {
    var named = having("p-name").findFirst();
    var isExplicit = parts.stream().anyMatch(each -> hasName(each, Microformat::isText));
    return named
        .or(() -> isExplicit ? Optional.empty() : Optional.of(root))
        .flatMap(Microformat::text);
  }

  Optional<URI> url(String property) {
    return urls(property).findFirst();
  }

  /// The URLs of a property, or the one that is implied by a link around the whole.
  Stream<URI> urls(String property) {
    var isImplied =
        root.hasAttr("href") && property.equals("u-url") && having(property).findAny().isEmpty();
    return (isImplied ? Stream.of(root.attr("href")) : having(property).map(Microformat::reference))
        .flatMap(each -> new UriReference(each).resolvedAgainst(base).stream())
        .filter(each -> WEB.contains(each.getScheme()) && each.getHost() != null);
  }

  /// The address of a `mailto:` link, or a text with an `@` in it.
  Optional<String> email() {
    return having("u-email")
        .map(each -> reference(each).replaceFirst("(?i)^mailto:", "").replaceFirst("\\?.*", ""))
        .filter(each -> each.contains("@") && each.length() <= LONGEST)
        .findFirst();
  }

  private Stream<Element> having(String property) {
    return parts.stream().filter(each -> each.hasClass(property));
  }

  /// What is inside, but not what is inside of another thing there.
  private static List<Element> partsOf(Element root) {
    var parts = new ArrayList<Element>();
    root.filter((node, depth) -> {
      if (!(node instanceof Element element) || depth == 0) {
        return FilterResult.CONTINUE;
      }
      parts.add(element);
      var isThing = hasName(element, each -> each.startsWith("h-"));
      return isThing || depth > DEEPEST ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
    });
    return parts;
  }

  /// One name after the other: a page may be a list of names and little else.
  private static boolean hasName(Element element, Predicate<String> rule) {
    return SPACE.splitAsStream(element.className()).anyMatch(rule);
  }

  private static boolean isText(String name) {
    return name.startsWith("p-") || name.startsWith("e-");
  }

  private static Optional<String> text(Element element) {
    var text =
        switch (element.normalName()) {
          case "abbr" -> element.hasAttr("title") ? element.attr("title") : element.text();
          case "data" -> element.attr("value");
          case "img", "area" -> element.attr("alt");
          default -> element.text();
        };
    return text.isBlank() ? Optional.empty() : Optional.of(cut(text.strip()));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  private static String reference(Element element) {
    return Stream.of("href", "src", "data", "value")
        .filter(element::hasAttr)
        .map(element::attr)
        .findFirst()
        .orElseGet(element::text)
        .strip();
  }
}
