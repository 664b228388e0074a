package gondulf.protocol;

import java.net.URI;

/// The URL that names this server: its origin, without a slash at the end, the same bytes wherever
/// it is said.
///
/// A port that goes without saying is refused and not left out: browsers never say it, and a name
/// that stands in people's DNS must not become another one by itself.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#issuer-identifier">IndieAuth §3.1</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9207#section-2">RFC 9207 §2</a>
public record Issuer(URI url) {

  public Issuer {
    var text =
        new WebUrl(url)
            .hasScheme("https", "http")
            .hasNoUserInfo()
            .hasNoFragment()
            .hasDomainOrLoopback()
            .hasPossiblePort();
    if (!text.path().replace("/", "").isEmpty() || url.getRawQuery() != null) {
      throw new MalformedValueException("must not have a path or a query");
    }
    if (text.scheme().equals("http") && !text.isLoopback()) {
      throw new MalformedValueException("must use https, unless its host is loopback");
    }
    if (url.getPort() == impliedPort(text.scheme())) {
      throw new MalformedValueException("must not say the port that its scheme implies");
    }
    var canonical = text.canonical().toString();
    url = URI.create(canonical.replaceFirst("/+$", ""));
  }

  public static Issuer of(String text) {
    return new Issuer(WebUrl.parse(text).url());
  }

  /// The URL of one of this server's own pages or endpoints.
  ///
  /// @param path begins with a slash
  public URI at(String path) {
    return URI.create(url + path);
  }

  /// Where this server says what it can do.
  public URI metadata() {
    return at("/.well-known/oauth-authorization-server");
  }

  public boolean isHttps() {
    return url.getScheme().equals("https");
  }

  /// The port that the URL leads to, said in it or not.
  public int port() {
    return url.getPort() < 0 ? impliedPort(url.getScheme()) : url.getPort();
  }

  /// Whether the server can be reached from this very machine only, as in development.
  public boolean isLoopback() {
    return new WebUrl(url).isLoopback();
  }

  private static int impliedPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
