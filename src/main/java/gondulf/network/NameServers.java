package gondulf.network;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.ResolverConfig;

/// Whom to ask.
///
/// @param first asked always, all at once
/// @param fallback asked when the first could not say, or one alone did and no proof came with it
/// @param hosts the names that this machine knows by itself
record NameServers(List<NameServer> first, List<NameServer> fallback, Optional<HostsFile> hosts) {

  private static final int MOST = 3;
  private static final List<NameServer> PUBLIC =
      List.of(NameServer.of("1.1.1.1"), NameServer.of("9.9.9.9"), NameServer.of("8.8.8.8"));

  NameServers {
    first = first.stream().limit(MOST).toList();
    fallback = List.copyOf(fallback);
  }

  /// These alone: whoever names servers does not want the world to know what is asked.
  static NameServers only(List<String> servers) {
    return new NameServers(
        servers.stream().map(NameServer::of).toList(), List.of(), Optional.empty());
  }

  static NameServers ofSystem() {
    var system = ResolverConfig.getCurrentConfig().servers().stream();
    return new NameServers(
        system.map(NameServer::at).toList(), PUBLIC, Optional.of(HostsFile.ofSystem()));
  }

  List<InetAddress> knownHere(String host) {
    return hosts.map(file -> file.addresses(host)).orElse(List.of());
  }
}
