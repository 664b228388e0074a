package gondulf.outbound;

import gondulf.network.AddressPolicy;
import gondulf.network.Dns;
import gondulf.protocol.Issuer;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the way out. Whom to trust is what the JVM trusts, so `javax.net.ssl.trustStore` holds
/// here as well.
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

  @Bean
  Fetcher fetcher(Dns dns, AddressPolicy policy, Issuer issuer, InstantSource clock)
      throws NoSuchAlgorithmException {
    return new PublicWeb(new PinnedAddresses(dns, policy), SSLContext.getDefault(), issuer, clock);
  }
}
