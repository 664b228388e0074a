package gondulf;

import gondulf.protocol.Issuer;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// What every room needs to know: who this server is, and what time it is.
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
