package gondulf.outbound;

import gondulf.network.AddressPolicy;
import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import gondulf.network.Dns;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/// Finds where to connect, and lets through only what is allowed.
///
/// A name is resolved once for each connection, and the connection goes to the very addresses that
/// were checked: a name that points elsewhere a moment later changes nothing. One forbidden address
/// among several forbids the name, and so does a port where mail and the like listen.
record PinnedAddresses(Dns dns, AddressPolicy policy) implements DnsResolver {

  private static final int FIRST_USER_PORT = 1024;

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    if (!isWebPort(port)) {
      throw new ForbiddenAddressException(host);
    }
    var admitted = new ArrayList<InetSocketAddress>();
    for (var address : addresses(host)) {
      var target = policy.admit(address, port);
      admitted.add(target.orElseThrow(() -> new ForbiddenAddressException(host)));
    }
    return admitted;
  }

  /// Never asked: without a port nothing can be allowed.
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    throw new ForbiddenAddressException(host);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private static boolean isWebPort(int port) {
    return port == 443 || port == 80 || port >= FIRST_USER_PORT;
  }

  private List<InetAddress> addresses(String host) throws UnknownHostException {
    return switch (dns.addresses(host)) {
      case Found<InetAddress>(var values) -> values;
      case Absent<InetAddress> _ -> throw new UnknownHostException(host);
      case Failed<InetAddress> _ -> throw new NoNameServerException(host);
    };
  }
}
