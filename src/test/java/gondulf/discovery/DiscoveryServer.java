package gondulf.discovery;

import gondulf.protocol.Issuer;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// A server of this room and those below it.
@EnableAutoConfiguration
@ConfigurationPropertiesScan("gondulf")
@ComponentScan({
  "gondulf.discovery",
  "gondulf.limit",
  "gondulf.mail",
  "gondulf.meter",
  "gondulf.network",
  "gondulf.outbound",
  "gondulf.ownership",
  "gondulf.store",
  "gondulf.web"
})
class DiscoveryServer {

  @Bean
  Issuer issuer(@Value("${gondulf.base-url}") String baseUrl) {
    return Issuer.of(baseUrl);
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }
}
