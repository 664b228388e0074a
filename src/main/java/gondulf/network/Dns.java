package gondulf.network;

import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;

/// What names point to. Every answer is asked for anew; nothing is kept.
public interface Dns {

  /// Asks these servers alone, each `host` or `host:port`; if there are none, those of the system,
  /// with public ones to fall back on, and a zone's own.
  static Dns of(List<String> servers, AddressPolicy policy, InstantSource clock) {
    var named = new NetworkProperties(servers).dnsServers();
    return named.isEmpty()
        ? DnsjavaDns.askingAuthoritiesToo(NameServers.ofSystem(), policy, clock)
        : DnsjavaDns.askingOnly(NameServers.only(named));
  }

  /// The addresses of a host, IPv4 and IPv6 together.
  Answer<InetAddress> addresses(String host);

  /// The TXT records of a name, the strings of each joined to one.
  ///
  /// A name that is an alias (CNAME) for one outside the domain it stands in has no records here:
  /// whoever owns the other name would speak for this one.
  Answer<String> txt(String name);
}
