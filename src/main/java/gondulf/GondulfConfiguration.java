package gondulf;

import gondulf.grant.Admission;
import gondulf.grant.Standing;
import gondulf.ownership.ProofPolicy;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.time.InstantSource;
import java.util.Optional;
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

  /// The grant room asks whom the operator lets in; the ownership room, beside it, knows. Nobody
  /// else is asked: whoever is let in stands as when they signed in.
  @Bean
  Admission admission(ProofPolicy policy) {
    return new Admission() {
      @Override
      public boolean admits(ProfileUrl me) {
        return policy.admits(me);
      }

      @Override
      public Optional<Standing> known(ProfileUrl me) {
        return Optional.of(ask(me));
      }

      @Override
      public Standing ask(ProfileUrl me) {
        return new Standing.Good();
      }
    };
  }

  @Bean
  @Fallback
  InstantSource clock() {
    return InstantSource.system();
  }
}
