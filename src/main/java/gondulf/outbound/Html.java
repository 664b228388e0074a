package gondulf.outbound;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What a page says to programs: its links, in the HTTP headers first and then in its text, and its
/// microformats.
///
/// All of it is a stranger's claim. A page may hold the words of its visitors as well as those of
/// its owner; so links in running text count for `rel=me` alone.
public record Html(List<Link> links, Optional<App> app, Optional<Card> card) {

  static final Html NOTHING = new Html(List.of(), Optional.empty(), Optional.empty());
  private static final Set<String> RELS_IN_TEXT = Set.of("me");

  public Html {
    links = List.copyOf(links);
  }

  /// Reads a page. Of what is no HTML, the headers are read.
  static Html of(Fetched.Document document, String text) {
    var links = new FoundLinks();
    document.links().forEach(each -> links.add(LinkHeader.parse(each, document.url()).stream()));
    if (!document.isHtml()) {
      return new Html(links.inOrder(), Optional.empty(), Optional.empty());
    }
    var page = ParsedPage.of(text);
    var base = base(page, document.url());
    links.add(page.select("link[rel][href]").stream().map(each -> link(each, base)));
    addFromText(links, page, base);
    var names = new HashSet<URI>(Set.of(document.url()));
    document.redirects().forEach(each -> names.add(each.from()));
    return new Html(
        links.inOrder(),
        App.of(Microformat.in(page, base, "h-app", "h-x-app")),
        Card.representative(
            Microformat.in(page, base, "h-card"), names, urls(links.inOrder(), "me")));
  }

  /// Those that count before those that are only there.
  private static void addFromText(FoundLinks links, Element page, URI base) {
    var inText = page.select("a[rel][href]");
    Stream.of(true, false)
        .forEach(counts ->
            links.add(
                inText.stream()
                    .map(each -> link(each, base).at(Place.TEXT))
                    .filter(each -> RELS_IN_TEXT.stream().anyMatch(each::is) == counts)));
  }

  /// Where links of this kind lead, in order; those that lead nowhere are left out.
  public List<URI> links(String rel) {
    return urls(links, rel);
  }

  /// The same links as they are written, such as `mailto:alice@alice.example`.
  List<String> hrefs(String rel) {
    return links.stream().filter(each -> each.is(rel)).map(Link::href).distinct().toList();
  }

  private static List<URI> urls(List<Link> links, String rel) {
    return links.stream()
        .filter(each -> each.is(rel))
        .flatMap(each -> each.url().stream())
        .distinct()
        .toList();
  }

  private static Link link(Element element, URI base) {
    var place = element.closest("head") == null ? Place.BODY : Place.HEAD;
    return Link.of(element.attr("rel"), element.attr("href"), base).at(place);
  }

  private static URI base(Element page, URI url) {
    return page.select("base[href]").stream()
        .findFirst()
        .flatMap(each -> new UriReference(each.attr("href")).resolvedAgainst(url))
        .filter(each -> !each.isOpaque())
        .orElse(url);
  }

  /// A link to another page, and what that is to this one.
  ///
  /// @param rels in lower case
  /// @param href as it is written
  public record Link(Set<String> rels, String href, Optional<URI> url, Place place) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_RELS = 50;

    public Link {
      rels = Set.copyOf(rels);
    }

    static Link of(String rel, String href, URI base) {
      var rels = SPACE.splitAsStream(rel.toLowerCase(Locale.ROOT).strip()).limit(MOST_RELS);
      var url = new UriReference(href).resolvedAgainst(base);
      return new Link(rels.collect(Collectors.toSet()), href.strip(), url, Place.HEADER);
    }

    /// How much of a page it is, written and resolved.
    int length() {
      var named = rels.stream().mapToInt(String::length).sum();
      return named + href.length() + url.map(each -> each.toString().length()).orElse(0);
    }

    Link at(Place found) {
      return new Link(rels, href, url, found);
    }

    /// Whether it stands in running text, as `<a>`.
    public boolean isInText() {
      return place == Place.TEXT;
    }

    /// Whether it is of this kind, and stands where links of this kind may.
    public boolean is(String rel) {
      var kind = rel.toLowerCase(Locale.ROOT);
      return rels.contains(kind) && (!isInText() || RELS_IN_TEXT.contains(kind));
    }
  }

  /// Where a link was found.
  public enum Place {
    /// In a `Link` header, which programs read first.
    HEADER,
    /// A `<link>` in the head of the page.
    HEAD,
    /// A `<link>` in the body, where it is read all the same.
    BODY,
    /// An `<a>`, in running text.
    TEXT
  }
}
