package gondulf.terminal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// A URL as a stranger has written it, relative or not.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2">RFC 3986 §5.2</a>
record Reference(String text) {

  Optional<URI> resolvedAgainst(URI base) {
    try {
      var reference = new URI(text.strip());
      var url = isQuery(reference) ? withQuery(base, reference) : base.resolve(reference);
      return url.isAbsolute() ? Optional.of(new URI(url.toASCIIString())) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Whether the path is that of the base, which the JDK would shorten.
  private static boolean isQuery(URI reference) {
    return !reference.isAbsolute()
        && reference.getRawAuthority() == null
        && reference.getRawPath().isEmpty();
  }

  private static URI withQuery(URI base, URI reference) {
    var bare = base.toString().replaceFirst("#.*", "");
    return reference.getRawQuery() == null
        ? URI.create(bare)
        : URI.create(bare.replaceFirst("\\?.*", "") + "?" + reference.getRawQuery());
  }
}
