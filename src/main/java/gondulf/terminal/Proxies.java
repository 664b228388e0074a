package gondulf.terminal;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which proxy stands between this machine and a URL, as the environment says in `HTTPS_PROXY`,
/// `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, or the same in lower case, which counts first.
///
/// What is asked of this machine without encryption doesn't leave it: a proxy elsewhere is not
/// asked for it.
final class Proxies extends ProxySelector {

  private final Optional<ProxyUrl> http;
  private final Optional<ProxyUrl> https;
  private final ProxyExceptions exceptions;

  private Proxies(Optional<ProxyUrl> http, Optional<ProxyUrl> https, ProxyExceptions exceptions) {
    this.http = http;
    this.https = https;
    this.exceptions = exceptions;
  }

  static Proxies of(Map<String, String> environment) throws ProxyException {
    var all = proxy(environment, "ALL_PROXY");
    var http = proxy(environment, "HTTP_PROXY");
    var https = proxy(environment, "HTTPS_PROXY");
    var exceptions = value(environment, "NO_PROXY").orElse("");
    return new Proxies(
        http.isPresent() ? http : all,
        https.isPresent() ? https : all,
        ProxyExceptions.parse(exceptions));
  }

  @Override
  public List<Proxy> select(URI url) {
    var proxy = "https".equalsIgnoreCase(url.getScheme()) ? https : http;
    var isHere = SecureUrl.isLoopback(url.getHost());
    return proxy
        .filter(each -> !isHere || each.isHere())
        .filter(_ -> !exceptions.cover(url))
        .map(each ->
            new Proxy(
                Proxy.Type.HTTP, InetSocketAddress.createUnresolved(each.host(), each.port())))
        .map(List::of)
        .orElse(List.of(Proxy.NO_PROXY));
  }

  /// Nothing is done about it: the request fails, and says so.
  @Override
  public void connectFailed(URI url, SocketAddress proxy, IOException failure) {}

  /// Who answers the proxies that ask for a password, if one of them has one.
  Optional<Authenticator> authenticator() {
    var locked = Stream.of(http, https).flatMap(Optional::stream).filter(ProxyUrl::hasPassword);
    var all = locked.distinct().toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new ProxyPasswords(all));
  }

  private static Optional<ProxyUrl> proxy(Map<String, String> environment, String name)
      throws ProxyException {
    var text = value(environment, name);
    return text.isEmpty() ? Optional.empty() : Optional.of(ProxyUrl.of(name, text.orElseThrow()));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Stream.of(name.toLowerCase(Locale.ROOT), name)
        .map(each -> environment.getOrDefault(each, "").strip())
        .filter(each -> !each.isEmpty())
        .findFirst();
  }
}
