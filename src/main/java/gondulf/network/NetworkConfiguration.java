package gondulf.network;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses whom to ask for names.
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

  @Bean
  Dns dns(NetworkProperties properties) {
    return new DnsjavaDns(
        properties.dnsServers().isEmpty()
            ? NameServers.ofSystem()
            : NameServers.only(properties.dnsServers()));
  }
}
