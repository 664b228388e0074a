package gondulf.authorization;

import gondulf.authorization.Reading.RefusedToClient;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.net.URI;

/// Asks before it sends an error where it is not sure who will hear it.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9700#section-4.11.2">RFC 9700 §4.11.2</a>
@JStache
record ReturnPage(String destination, String error, String target) implements Page {

  static ReturnPage of(RefusedToClient refused, URI target) {
    return new ReturnPage(
        refused.returnAddress().redirectUri().destination(),
        refused.error().description(),
        target.toString());
  }
}
