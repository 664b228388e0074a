package gondulf.outbound;

import gondulf.network.AddressPolicy;
import gondulf.network.Dns;
import gondulf.protocol.Issuer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the way out.
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

  @Bean
  Fetcher fetcher(Dns dns, AddressPolicy policy, Issuer issuer, InstantSource clock) {
    return Fetcher.of(dns, policy, issuer, clock);
  }
}
