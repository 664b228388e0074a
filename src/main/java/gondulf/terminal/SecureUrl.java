package gondulf.terminal;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Which URLs secrets may travel to: `https` ones, and `http` ones on this very machine.
final class SecureUrl {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final int HIGHEST_PORT = 65_535;

  private SecureUrl() {}

  static boolean is(URI url) {
    var host = url.getHost();
    if (host == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return false;
    }
    if (url.getPort() > HIGHEST_PORT) {
      return false;
    }
    return "https".equalsIgnoreCase(url.getScheme())
        || ("http".equalsIgnoreCase(url.getScheme()) && isLoopback(host));
  }

  static boolean isLoopback(String host) {
    return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
  }
}
