package gondulf.terminal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/// The links of a page, those in its HTTP headers first.
record PageLinks(List<Link> links) {

  static PageLinks of(WebAnswer answer) {
    var links = new ArrayList<Link>();
    answer.links().forEach(each -> links.addAll(LinkHeader.parse(each, answer.url())));
    if (answer.content().isHtml()) {
      links.addAll(inHtml(answer));
    }
    return new PageLinks(links);
  }

  /// Where the first link of this kind leads.
  Optional<URI> first(String rel) {
    return links.stream().filter(each -> each.is(rel)).map(Link::url).findFirst();
  }

  private static List<Link> inHtml(WebAnswer answer) {
    var page = Jsoup.parse(answer.content().text(), answer.url().toString());
    return page.select("link[rel][href]").stream()
        .flatMap(each -> Link.of(each.attr("rel"), each.absUrl("href"), answer.url()).stream())
        .toList();
  }

  /// A link, and what it is to the page.
  ///
  /// @param rels in lower case
  record Link(List<String> rels, URI url) {

    static Optional<Link> of(String rels, String href, URI base) {
      var words = Arrays.asList(rels.toLowerCase(Locale.ROOT).strip().split("\\s+"));
      return new Reference(href).resolvedAgainst(base).map(url -> new Link(words, url));
    }

    boolean is(String rel) {
      return rels.contains(rel);
    }
  }
}
