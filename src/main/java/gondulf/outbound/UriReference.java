package gondulf.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// A URL as it stands in a page or a header, relative or not.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2">RFC 3986 §5.2</a>
record UriReference(String text) {

  private static final int LONGEST = 2048;

  UriReference {
    text = text.strip();
  }

  /// The URL that is meant, or nothing if none can be: a page may hold thousands, and each may be
  /// as long as what it is resolved against.
  Optional<URI> resolvedAgainst(URI base) {
    if (text.length() > LONGEST || !UTF_8.newEncoder().canEncode(text)) {
      return Optional.empty();
    }
    try {
      var reference = new URI(text);
      var url = isQuery(reference) ? withQuery(base, reference) : base.resolve(reference);
      return Optional.of(new URI(url.toASCIIString()))
          .filter(each -> each.isAbsolute() && each.toString().length() <= LONGEST);
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

  private URI withQuery(URI base, URI reference) throws URISyntaxException {
    var withoutFragment = base.toString().replaceFirst("#.*", "");
    var kept =
        reference.getRawQuery() == null
            ? withoutFragment
            : withoutFragment.replaceFirst("\\?.*", "");
    return new URI(kept + text);
  }
}
