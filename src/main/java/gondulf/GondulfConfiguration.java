package gondulf;

import gondulf.protocol.Issuer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// What rooms need to know that do not know each other: who this server is, and what time it is.
@Configuration(proxyBeanMethods = false)
class GondulfConfiguration {

  @Bean
  Issuer issuer(GondulfProperties properties) {
    return properties.baseUrl();
  }

  @Bean
  @Fallback
  InstantSource clock() {
    return InstantSource.system();
  }
}
