package gondulf.client;

import gondulf.outbound.App;
import gondulf.outbound.Fetched.Document;
import gondulf.protocol.ClientId;
import java.net.URI;
import java.util.stream.Collectors;

/// What a client says of itself on an HTML page, as apps did before there were metadata documents.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#redirect-url">IndieAuth §4.2.2</a>
final class HtmlMetadata {

  private HtmlMetadata() {}

  static Client read(ClientId id, Document document) {
    var page = document.html();
    var app = page.app();
    return new Client(
        id,
        Client.Source.PAGE,
        app.flatMap(App::name).flatMap(Wording::name),
        app.flatMap(App::url).map(URI::toString).flatMap(Wording::webPage),
        app.flatMap(App::logo).map(Logo::at),
        page.links("redirect_uri").stream()
            .flatMap(link -> RedirectUris.ifValid(link.toString()).stream())
            .limit(RedirectUris.MOST)
            .collect(Collectors.toSet()),
        false);
  }
}
