package gondulf.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class NetworkPropertiesTests {

  @ParameterizedTest
  @CsvSource({
    "9.9.9.9, 9.9.9.9, 53",
    "127.0.0.1:5353, 127.0.0.1, 5353",
    "unbound:53, unbound, 53",
    "[::1]:5353, ::1, 5353",
    "[2620:fe::fe], 2620:fe::fe, 53",
    "2620:fe::fe, 2620:fe::fe, 53",
  })
  void aServerIsReadWithOrWithoutPort(String text, String host, int port) {
    assertThat(NameServer.of(text)).isEqualTo(new NameServer(host, port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "9.9.9.9:", "9.9.9.9:0", "9.9.9.9:65536", "[::1", "dns://9.9.9.9"})
  void nonsenseIsRefusedByTheNameOfTheVariable(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NetworkProperties(List.of(text)))
        .withMessageContaining("GONDULF_DNS_SERVERS");
  }

  @Test
  void theVariableHoldsAList() {
    new ApplicationContextRunner()
        .withUserConfiguration(Properties.class)
        .withPropertyValues("gondulf.dns-servers=127.0.0.1:5353, [::1]:5353")
        .run(context ->
            assertThat(context.getBean(NetworkProperties.class).dnsServers())
                .containsExactly("127.0.0.1:5353", "[::1]:5353"));
  }

  @EnableConfigurationProperties(NetworkProperties.class)
  static class Properties {}
}
