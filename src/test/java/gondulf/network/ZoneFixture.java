package gondulf.network;

import static gondulf.network.Answers.zone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xbill.DNS.Message;

/// The zone alice.example with servers of its own, at addresses that look public, and the recursive
/// servers that are asked first. The production guard decides which of them may be asked.
final class ZoneFixture implements AutoCloseable {

  private final List<String> delegation = new ArrayList<>();
  private final Map<InetAddress, ScriptedDns> authorities = new HashMap<>();
  private final List<ScriptedDns> resolvers = new ArrayList<>();
  private final List<ScriptedDns> fallback = new ArrayList<>();

  ZoneFixture authority(String address, ScriptedDns.Script script) {
    return authority(address, ScriptedDns.start(script));
  }

  ZoneFixture authority(String address, ScriptedDns started) {
    var server = "ns" + authorities.size() + ".alice.example. ";
    delegation.add("alice.example. 5 IN NS " + server);
    delegation.add(server + "5 IN A " + address);
    authorities.put(InetAddress.ofLiteral(address), started);
    return this;
  }

  /// What a recursive server knows beside who serves the zone.
  ZoneFixture resolver(String... lines) {
    return resolver(
        zone(Stream.concat(delegation.stream(), Stream.of(lines)).toArray(String[]::new)));
  }

  ZoneFixture resolver(ScriptedDns.Script script) {
    resolvers.add(ScriptedDns.start(script));
    return this;
  }

  /// One that is asked where none of the others could say.
  ZoneFixture fallback(ScriptedDns.Script script) {
    fallback.add(ScriptedDns.start(script));
    return this;
  }

  String[] delegation() {
    return delegation.toArray(String[]::new);
  }

  Answer<String> txt(String name) {
    return dns().txt(name);
  }

  Dns dns() {
    var servers = new NameServers(named(resolvers), named(fallback), Optional.empty());
    return DnsjavaDns.askingAuthoritiesToo(servers, this::admit, InstantSource.system());
  }

  /// What came to the zone's own servers.
  List<Message> heard() {
    return authorities.values().stream().flatMap(each -> each.heard().stream()).toList();
  }

  List<Message> heardByResolvers() {
    return resolvers.stream().flatMap(each -> each.heard().stream()).toList();
  }

  private static List<NameServer> named(List<ScriptedDns> servers) {
    return servers.stream().map(each -> NameServer.of(each.address())).toList();
  }

  private Optional<InetSocketAddress> admit(InetAddress address, int port) {
    return new PublicAddresses()
        .admit(address, port)
        .filter(each -> each.getPort() == 53)
        .flatMap(each -> Optional.ofNullable(authorities.get(each.getAddress())))
        .map(each -> NameServer.of(each.address()).address());
  }

  @Override
  public void close() throws IOException {
    for (var authority : authorities.values()) {
      authority.close();
    }
    for (var resolver : resolvers) {
      resolver.close();
    }
    for (var server : fallback) {
      server.close();
    }
  }
}
