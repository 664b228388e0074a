package gondulf.network;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses whom to ask for names.
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

  @Bean
  Dns dns(NetworkProperties properties, AddressPolicy policy, InstantSource clock) {
    return Dns.of(properties.dnsServers(), policy, clock);
  }
}
