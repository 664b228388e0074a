package gondulf.terminal;

import java.net.URI;
import java.net.URISyntaxException;

/// The name that a server has given itself, which is a URL.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-2">RFC 8414 §2</a>
record IssuerName(String text) {

  /// Whether metadata at this place is the server's own: at the name, or in a path below it.
  ///
  /// To begin with the same letters is not enough. Else `https://id.example.evil.example/` could
  /// pass for `https://id.example`, and be sent the codes of that one.
  boolean isAbove(URI metadata) {
    var place = metadata.toString();
    if (!isUrl() || !place.startsWith(text)) {
      return false;
    }
    var rest = place.substring(text.length());
    return rest.isEmpty() || text.endsWith("/") || rest.startsWith("/") || rest.startsWith("?");
  }

  private boolean isUrl() {
    try {
      var url = new URI(text);
      return SecureUrl.is(url) && url.getRawQuery() == null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
