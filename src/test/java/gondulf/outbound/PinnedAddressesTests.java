package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gondulf.network.PublicAddresses;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedAddressesTests {

  private final ScriptedNames names = new ScriptedNames();
  private final PinnedAddresses addresses = new PinnedAddresses(names, new PublicAddresses());

  @ParameterizedTest
  @ValueSource(ints = {80, 443, 1024, 8443, 65_535})
  void portsOfTheWebAreAdmitted(int port) throws UnknownHostException {
    names.point("alice.example", "1.1.1.1");

    assertThat(addresses.resolve("alice.example", port))
        .containsExactly(new InetSocketAddress("1.1.1.1", port));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 22, 25, 53, 81, 444, 587, 1023})
  @DisplayName("A22 SF-05 ports of other protocols are forbidden")
  void portsOfOtherProtocolsAreForbidden(int port) {
    names.point("alice.example", "1.1.1.1");

    assertThatExceptionOfType(ForbiddenAddressException.class)
        .isThrownBy(() -> addresses.resolve("alice.example", port));
  }
}
