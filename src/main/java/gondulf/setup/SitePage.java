package gondulf.setup;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Html;
import gondulf.outbound.Html.Link;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The page of a website, as far as one came.
///
/// @param brokenOff the redirect that was not followed
/// @param html what the page says to programs, where it is one
record SitePage(Fetched fetched, Optional<Redirect> brokenOff, Optional<Html> html) {

  static SitePage of(Fetched fetched, Optional<Redirect> brokenOff) {
    var page =
        Optional.of(fetched)
            .filter(Document.class::isInstance)
            .map(Document.class::cast)
            .filter(each -> each.status() == 200 && each.isHtml());
    return new SitePage(fetched, brokenOff, page.map(Document::html));
  }

  /// The first link of a kind, as an app takes it.
  Optional<URI> first(String rel) {
    return html.flatMap(page -> page.links(rel).stream().findFirst());
  }

  List<Link> links() {
    return html.map(Html::links).orElse(List.of());
  }

  /// The beginning of the page as it was sent.
  String source() {
    return fetched instanceof Document document ? document.body() : "";
  }

  URI url() {
    return switch (fetched) {
      case Document document -> document.url();
      case Fetched.Failed failed -> failed.url();
    };
  }
}
