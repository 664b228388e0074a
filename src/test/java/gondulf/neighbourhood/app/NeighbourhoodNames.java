package gondulf.neighbourhood.app;

import gondulf.neighbourhood.home.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Resolves names as the neighbourhood's name server does, and `localhost`.
public final class NeighbourhoodNames implements DnsResolver {

  private final int nameServer;
  private final Addresses addresses;

  public NeighbourhoodNames(int nameServer, Addresses addresses) {
    this.nameServer = nameServer;
    this.addresses = addresses;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    if (host.equals("localhost")) {
      return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
    return Stream.of(resolve(host))
        .map(address -> addresses.admit(address, port))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var found = lookup(host).run();
    if (found == null) {
      throw new UnknownHostException(host);
    }
    return Stream.of(found).map(each -> ((ARecord) each).getAddress()).toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private Lookup lookup(String host) {
    try {
      var resolver = new SimpleResolver(InetAddress.getLoopbackAddress());
      resolver.setPort(nameServer);
      var lookup = new Lookup(Name.fromString(host, Name.root), Type.A);
      lookup.setResolver(resolver);
      lookup.setCache(null);
      return lookup;
    } catch (TextParseException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
