package gondulf.network;

import java.net.InetSocketAddress;
import java.util.regex.Pattern;

/// Where a name server listens.
record NameServer(String host, int port) {

  private static final int USUAL_PORT = 53;
  private static final Pattern BRACKETED = Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::(\\d{1,5}))?");
  private static final Pattern PLAIN = Pattern.compile("([A-Za-z0-9._-]+)(?::(\\d{1,5}))?");
  private static final Pattern IPV6 =
      Pattern.compile("([0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)()?");

  NameServer {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("GONDULF_DNS_SERVERS must have ports from 1 to 65535");
    }
  }

  /// Reads `host`, `host:port`, `[IPv6]:port` or a lone IPv6 address.
  static NameServer of(String text) {
    for (var form : new Pattern[] {BRACKETED, PLAIN, IPV6}) {
      var parts = form.matcher(text);
      if (parts.matches()) {
        var port = parts.group(2);
        return new NameServer(
            parts.group(1), port == null || port.isEmpty() ? USUAL_PORT : Integer.parseInt(port));
      }
    }
    throw new IllegalArgumentException(
        "GONDULF_DNS_SERVERS must be a comma list of host or host:port, which " + text + " is not");
  }

  static NameServer at(InetSocketAddress address) {
    return new NameServer(address.getHostString(), address.getPort());
  }

  InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }
}
