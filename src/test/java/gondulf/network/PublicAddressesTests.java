package gondulf.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

  private final AddressPolicy policy = new PublicAddresses();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.88.98.1",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "198.51.99.1",
        "203.0.112.1",
        "203.0.114.1",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2001:4860:4860::8888",
        "2a00:1450::1",
        "2003::1",
        "::ffff:8.8.8.8"
      })
  @DisplayName("A10 public addresses are admitted")
  void publicAddressesAreAdmitted(String address) {
    var literal = InetAddress.ofLiteral(address);

    assertThat(policy.admit(literal, 443)).contains(new InetSocketAddress(literal, 443));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255"
      })
  @DisplayName("SF-02 SF-04 A22 special IPv4 addresses are forbidden, mapped ones as well")
  void specialIpv4AddressesAreForbidden(String address) throws UnknownHostException {
    var plain = InetAddress.ofLiteral(address);

    assertThat(policy.admit(plain, 443)).isEmpty();
    assertThat(policy.admit(mapped(plain), 443)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::",
        "::1",
        "::127.0.0.1",
        "::8.8.8.8",
        "64:ff9b::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "2002:7f00:1::1",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
        "4000::1"
      })
  @DisplayName("SF-03 SF-04 A22 special IPv6 addresses are forbidden")
  void specialIpv6AddressesAreForbidden(String address) {
    assertThat(policy.admit(InetAddress.ofLiteral(address), 443)).isEmpty();
  }

  @Test
  void thePortIsNotTheirAffair() {
    var address = InetAddress.ofLiteral("1.1.1.1");

    assertThat(policy.admit(address, 53)).contains(new InetSocketAddress(address, 53));
  }

  private static InetAddress mapped(InetAddress ipv4) throws UnknownHostException {
    var bytes = new byte[16];
    bytes[10] = -1;
    bytes[11] = -1;
    System.arraycopy(ipv4.getAddress(), 0, bytes, 12, 4);
    return Inet6Address.getByAddress(null, bytes, -1);
  }
}
