package gondulf.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;

/// Where a proxy listens, and who may use it.
///
/// @param userInfo name and password with a colon between, or empty
record ProxyUrl(String host, int port, String userInfo) {

  private static final int USUAL_PORT = 80;

  /// Reads `http://name:password@proxy.example:3128`, of which the host alone is needed.
  ///
  /// @param variable the name of the variable that says it
  static ProxyUrl of(String variable, String text) throws ProxyException {
    try {
      var url = new URI(text.contains("://") ? text : "http://" + text);
      if (!"http".equalsIgnoreCase(url.getScheme())) {
        throw new ProxyException(variable + " must name a proxy that speaks http");
      }
      if (url.getHost() == null) {
        throw new ProxyException(variable + " must name the host of a proxy");
      }
      var host = url.getHost().replaceAll("[\\[\\]]", "");
      var userInfo = url.getRawUserInfo() == null ? "" : url.getRawUserInfo();
      return new ProxyUrl(host, url.getPort() < 0 ? USUAL_PORT : url.getPort(), userInfo);
    } catch (URISyntaxException _) {
      throw new ProxyException(variable + " must be the URL of a proxy");
    }
  }

  /// Whether the proxy is on this machine.
  boolean isHere() {
    return SecureUrl.isLoopback(host.contains(":") ? "[" + host + "]" : host);
  }

  boolean hasPassword() {
    return userInfo.contains(":");
  }

  String user() {
    return decoded(userInfo.replaceFirst(":.*", ""));
  }

  String password() {
    return decoded(userInfo.replaceFirst("^[^:]*:", ""));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }
}
