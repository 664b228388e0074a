package gondulf.protocol;

import java.net.URI;
import java.util.Optional;

/// The URL that names a client, in its canonical spelling: scheme and host in lower case, a path of
/// at least `/`.
///
/// Plain `http` is for clients on this very machine only: anybody on the way could answer for
/// another.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#client-identifier">IndieAuth §3.3</a>
public record ClientId(URI url) {

  public ClientId {
    var text =
        new WebUrl(url)
            .hasScheme("https", "http")
            .hasDomainOrLoopback()
            .hasPossiblePort()
            .hasNoUserInfo()
            .hasNoFragment()
            .hasNoDotSegments();
    if (text.scheme().equals("http") && !text.isLoopback()) {
      throw new MalformedValueException("must use https");
    }
    url = text.canonical();
  }

  public static ClientId of(String text) {
    return new ClientId(WebUrl.parse(text).url());
  }

  /// The client that a text names, if it can be the name of any.
  public static Optional<ClientId> in(String text) {
    try {
      return Optional.of(of(text));
    } catch (MalformedValueException _) {
      return Optional.empty();
    }
  }

  /// The host, as a person should see it.
  public String host() {
    return url.getHost();
  }

  /// Whether the client runs on the person's own machine, where nobody else can fetch its page.
  public boolean isLoopback() {
    return new WebUrl(url).isLoopback();
  }

  /// Whether the client is named by its origin alone, as apps did before metadata documents.
  public boolean isOrigin() {
    return url.getRawPath().equals("/") && url.getRawQuery() == null;
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
