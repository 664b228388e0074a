package gondulf.client;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Html;
import gondulf.protocol.ClientId;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.RedirectUri;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a client says of itself on an HTML page, as apps did before there were metadata documents.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#redirect-url">IndieAuth §4.2.2</a>
record HtmlMetadata(Html page) {

  static Client read(ClientId id, Document document) {
    var page = Html.of(document);
    var app = page.app();
    return new Client(
        id,
        Client.Source.PAGE,
        app.flatMap(each -> Wording.name(each.name())),
        app.flatMap(each -> each.url()).flatMap(url -> Wording.webPage(url.toString())),
        page.links("redirect_uri").stream()
            .flatMap(HtmlMetadata::redirectUri)
            .collect(Collectors.toSet()));
  }

  private static Stream<RedirectUri> redirectUri(URI link) {
    return Optional.of(link.toString()).stream().flatMap(HtmlMetadata::wellFormed);
  }

  private static Stream<RedirectUri> wellFormed(String text) {
    try {
      return Stream.of(RedirectUri.of(text));
    } catch (MalformedValueException _) {
      return Stream.empty();
    }
  }
}
