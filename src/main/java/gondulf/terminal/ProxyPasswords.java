package gondulf.terminal;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a proxy its own password, and nobody else any.
final class ProxyPasswords extends Authenticator {

  private static final String REFUSED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  private final List<ProxyUrl> proxies;

  /// The JDK tells no password to a proxy that tunnels `https` unless it was asked to.
  ProxyPasswords(List<ProxyUrl> proxies) {
    this.proxies = List.copyOf(proxies);
    System.setProperty(REFUSED_SCHEMES, System.getProperty(REFUSED_SCHEMES, ""));
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    if (getRequestorType() != RequestorType.PROXY) {
      return null;
    }
    return proxies.stream()
        .filter(each -> each.port() == getRequestingPort())
        .filter(each -> each.host().equalsIgnoreCase(getRequestingHost()))
        .findFirst()
        .map(each -> new PasswordAuthentication(each.user(), each.password().toCharArray()))
        .orElse(null);
  }
}
