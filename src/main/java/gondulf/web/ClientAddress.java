package gondulf.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Where a request comes from, as limits count it: an IPv4 address, or the /64 block of an IPv6
/// one, for whoever has one of a block's addresses has them all.
public record ClientAddress(String value) {

  private static final int NETWORK_BYTES = 8;

  static ClientAddress of(InetAddress address) {
    return new ClientAddress(
        address instanceof Inet6Address ? network(address) + "/64" : address.getHostAddress());
  }

  private static String network(InetAddress address) {
    var bytes = address.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an IPv6 address has 16 bytes", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
