package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.AddressBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressResolverTests {

  private static final ClientAddressResolver NO_PROXY =
      new ClientAddressResolver(new RequestProperties(300, List.of()));
  private static final ClientAddressResolver PROXIES =
      new ClientAddressResolver(
          new RequestProperties(
              300, List.of(AddressBlock.of("10.0.0.0/8"), AddressBlock.of("fd00::/8"))));

  @ParameterizedTest
  @DisplayName("HT-02 B24 what a proxy says is believed of trusted proxies only")
  @CsvSource(
      delimiter = ';',
      value = {
        "192.0.2.1; ; 192.0.2.1",
        "192.0.2.1; 198.51.100.1; 192.0.2.1",
        "10.0.0.1; 198.51.100.1; 198.51.100.1",
        "10.0.0.1; 203.0.113.9, 198.51.100.1; 198.51.100.1",
        "10.0.0.1; 203.0.113.9, 198.51.100.1, 10.9.9.9; 198.51.100.1",
        "10.0.0.1; 10.0.0.2; 10.0.0.2",
        "10.0.0.1; ; 10.0.0.1",
        "10.0.0.1; nonsense; 10.0.0.1",
        "10.0.0.1; 198.51.100.1, unknown, 10.0.0.2; 10.0.0.2",
        "10.0.0.1; 198.51.100.1:4711; 198.51.100.1",
        "10.0.0.1; [2001:db8::5]:4711; 2001:db8:0:0:0:0:0:0/64",
        "fd00::1; 2001:db8:1:2:3:4:5:6; 2001:db8:1:2:0:0:0:0/64",
        "10.0.0.1; ::ffff:198.51.100.1; 198.51.100.1",
        "10.0.0.1; localhost; 10.0.0.1",
      })
  void theClientIsTheFirstAddressThatNoTrustedProxyHas(
      String peer, @Nullable String forwarded, String expected) {
    assertThat(PROXIES.of(request(peer, forwarded)).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @DisplayName("HT-02 B24 without trusted proxies nothing that is forwarded counts")
  @CsvSource({"10.0.0.1", "127.0.0.1", "192.0.2.1"})
  void nothingForwardedCountsByDefault(String peer) {
    assertThat(NO_PROXY.of(request(peer, "198.51.100.1")).value()).isEqualTo(peer);
  }

  private static MockHttpServletRequest request(String peer, @Nullable String forwarded) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    if (forwarded != null) {
      request.addHeader("X-Forwarded-For", forwarded);
    }
    return request;
  }
}
