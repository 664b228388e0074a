package gondulf.network;

import static gondulf.network.Answers.zone;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class NetworkConfigurationTests {

  private final List<InetAddress> judged = new ArrayList<>();

  @Test
  void configuredServersAreTheOnlyOnesAsked() throws IOException {
    try (var server =
        ScriptedDns.start(
            zone("alice.example. 5 IN NS ns.alice.example.", "ns.alice.example. 5 IN A 1.1.1.1"))) {
      runner(server.address())
          .run(context ->
              assertThat(context.getBean(Dns.class).txt("_gondulf.alice.example"))
                  .isEqualTo(new Answer.Absent<>()));

      assertThat(server.heard()).hasSize(1);
      assertThat(judged).isEmpty();
    }
  }

  private ApplicationContextRunner runner(String servers) {
    return new ApplicationContextRunner()
        .withUserConfiguration(Settings.class)
        .withBean(InstantSource.class, InstantSource::system)
        .withBean(AddressPolicy.class, () -> (address, _) -> forbid(address))
        .withPropertyValues("gondulf.dns-servers=" + servers);
  }

  private Optional<InetSocketAddress> forbid(InetAddress address) {
    judged.add(address);
    return Optional.empty();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(NetworkProperties.class)
  @Import(NetworkConfiguration.class)
  static class Settings {}
}
