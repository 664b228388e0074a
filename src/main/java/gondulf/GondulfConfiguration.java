package gondulf;

import gondulf.grant.Admission;
import gondulf.ownership.ProofPolicy;
import gondulf.protocol.Issuer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// What rooms need to know that do not know each other: who this server is, what time it is, and
/// who is let in.
@Configuration(proxyBeanMethods = false)
class GondulfConfiguration {

  @Bean
  Issuer issuer(GondulfProperties properties) {
    return properties.baseUrl();
  }

  /// The grant room asks whom the operator lets in; the ownership room, beside it, knows.
  @Bean
  Admission admission(ProofPolicy policy) {
    return policy::admits;
  }

  @Bean
  @Fallback
  InstantSource clock() {
    return InstantSource.system();
  }
}
