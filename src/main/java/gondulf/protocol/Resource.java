package gondulf.protocol;

import java.net.URI;

/// The URL of a server that a token is meant for.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2">RFC 8707 §2</a>
public record Resource(URI url) {

  public Resource {
    if (!url.isAbsolute()) {
      throw new MalformedValueException("must be an absolute URL");
    }
    new WebUrl(url).hasNoFragment();
  }

  public static Resource of(String text) {
    return new Resource(WebUrl.parse(text).url());
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
