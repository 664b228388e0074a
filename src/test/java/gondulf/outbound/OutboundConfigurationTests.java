package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.AddressPolicy;
import gondulf.network.Dns;
import gondulf.network.PublicAddresses;
import gondulf.protocol.Issuer;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OutboundConfigurationTests {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withBean(Dns.class, ScriptedNames::new)
          .withBean(Issuer.class, () -> Issuer.of("https://gondulf.example"))
          .withBean(InstantSource.class, InstantSource::system)
          .withUserConfiguration(
              OutboundConfiguration.class, PublicAddresses.class, PublicSuffixes.class);

  @Test
  void publicAddressesAreTheRule() {
    runner.run(context -> {
      assertThat(context.getBean(AddressPolicy.class)).isInstanceOf(PublicAddresses.class);
      assertThat(context).hasSingleBean(Fetcher.class);
    });
  }

  @Test
  void anotherPolicyTakesTheirPlaceInWhateverOrder() {
    AddressPolicy other = (_, _) -> Optional.empty();

    runner
        .withBean("other", AddressPolicy.class, () -> other)
        .run(context -> assertThat(context.getBean(AddressPolicy.class)).isSameAs(other));
  }
}
