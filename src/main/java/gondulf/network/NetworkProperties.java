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
    dnsServers.forEach(NameServer::of);
  }
}
