package gondulf.network;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which name servers to ask.
///
/// @param dnsServers each `host` or `host:port`; empty for those of the system
@ConfigurationProperties("gondulf")
record NetworkProperties(@DefaultValue List<String> dnsServers) {

  NetworkProperties {
    dnsServers = dnsServers.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    try {
      dnsServers.forEach(NameServer::of);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "GONDULF_DNS_SERVERS must be a comma list of host or host:port", e);
    }
  }
}
