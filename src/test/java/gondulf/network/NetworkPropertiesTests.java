package gondulf.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

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
    assertThat(bound("127.0.0.1:5353, [::1]:5353").dnsServers())
        .containsExactly("127.0.0.1:5353", "[::1]:5353");
    assertThat(bound("").dnsServers()).isEmpty();
  }

  private static NetworkProperties bound(String value) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                "test-systemEnvironment", Map.of("GONDULF_DNS_SERVERS", value)));
    return Binder.get(environment).bindOrCreate("gondulf", NetworkProperties.class);
  }
}
