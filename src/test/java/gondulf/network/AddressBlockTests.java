package gondulf.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTests {

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.0/8, 11.0.0.0, false",
    "172.16.0.0/12, 172.31.0.1, true",
    "172.16.0.0/12, 172.32.0.1, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "192.0.2.1, 192.0.2.1, true",
    "192.0.2.1, 192.0.2.2, false",
    "fc00::/7, fdff::1, true",
    "fc00::/7, fe00::1, false",
    "::/0, 192.0.2.1, false",
    "0.0.0.0/0, ::1, false",
    "::1, ::1, true",
  })
  void holdsWhatBeginsAlike(String block, String address, boolean isInside) {
    assertThat(AddressBlock.of(block).contains(InetAddress.ofLiteral(address))).isEqualTo(isInside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "10/8",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "10.0.0.0/-1",
        "256.0.0.0/8",
        "fc00::/129",
        "fc00::1/7",
        "example.org/8",
        "localhost",
        "10.0.0.0/",
        "[::1]",
        "fe80::1%eth0",
        ":/8",
        "::ffff:0:0/96"
      })
  void refusesNonsense(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AddressBlock.of(text));
  }
}
