package gondulf.protocol;

import java.net.URI;

/// The URL that names this server: its origin, without a slash at the end, the same bytes wherever
/// it is said.
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
            .hasDomainOrLoopback();
    if (!text.path().replace("/", "").isEmpty() || url.getRawQuery() != null) {
      throw new MalformedValueException("must not have a path or a query");
    }
    if (text.scheme().equals("http") && !text.isLoopback()) {
      throw new MalformedValueException("must use https, unless its host is loopback");
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
    var usual = isHttps() ? 443 : 80;
    return url.getPort() < 0 ? usual : url.getPort();
  }

  /// Whether the server can be reached from this very machine only, as in development.
  public boolean isLoopback() {
    return new WebUrl(url).isLoopback();
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
