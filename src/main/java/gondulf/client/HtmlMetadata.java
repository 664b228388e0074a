package gondulf.client;

import gondulf.outbound.App;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Html;
import gondulf.protocol.ClientId;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.RedirectUri;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a client says of itself on an HTML page, as apps did before there were metadata documents.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#redirect-url">IndieAuth §4.2.2</a>
final class HtmlMetadata {

  private HtmlMetadata() {}

  static Client read(ClientId id, Document document) {
    var page = Html.of(document);
    var app = page.app();
    return new Client(
        id,
        Client.Source.PAGE,
        app.flatMap(App::name).flatMap(Wording::name),
        app.flatMap(App::url).map(URI::toString).flatMap(Wording::webPage),
        page.links("redirect_uri").stream()
            .flatMap(HtmlMetadata::redirectUri)
            .collect(Collectors.toSet()));
  }

  private static Stream<RedirectUri> redirectUri(URI link) {
    try {
      return Stream.of(RedirectUri.of(link.toString()));
    } catch (MalformedValueException _) {
      return Stream.empty();
    }
  }
}
