package gondulf.setup;

import gondulf.network.AddressPolicy;
import gondulf.network.Dns;
import gondulf.outbound.Fetcher;
import gondulf.outbound.PublicSuffixes;
import gondulf.ownership.ProofPolicy;
import gondulf.protocol.Issuer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the doctor of this server its instruments: those that the sign-in has.
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

  @Bean
  Lookups lookups(Fetcher fetcher, Dns dns, AddressPolicy policy, PublicSuffixes suffixes) {
    return new Lookups(fetcher, dns, policy, suffixes);
  }

  @Bean
  Examiner examiner(Lookups lookups, Issuer issuer, ProofPolicy policy) {
    return new Examiner(lookups, new Server(issuer, policy));
  }
}
