package gondulf.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/// Lets strangers lead this server to the public Internet alone, never to the machines around it.
///
/// Of IPv6, what is not known to be public is forbidden. Addresses with an IPv4 address inside are
/// forbidden with it, as whoever unpacks them may reach what this server must not.
///
/// @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, special IPv4
///   addresses</a>
/// @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA, special IPv6
///   addresses</a>
@Component
@Fallback
public class PublicAddresses implements AddressPolicy {

  private static final List<AddressBlock> PUBLIC = blocks("0.0.0.0/0", "2000::/3");
  private static final List<AddressBlock> SPECIAL =
      blocks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // behind a provider's NAT
          "127.0.0.0/8", // this machine
          "169.254.0.0/16", // this link; metadata of clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, and broadcast
          "2001::/23", // protocol assignments, with Teredo
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "3fff::/20"); // documentation

  @Override
  public Optional<InetSocketAddress> admit(InetAddress address, int port) {
    var plain = unmapped(address);
    return isPublic(plain) ? Optional.of(new InetSocketAddress(plain, port)) : Optional.empty();
  }

  private static boolean isPublic(InetAddress address) {
    return PUBLIC.stream().anyMatch(each -> each.contains(address))
        && SPECIAL.stream().noneMatch(each -> each.contains(address));
  }

  /// The IPv4 address that an IPv6 socket would connect to for `::ffff:192.0.2.1`.
  private static InetAddress unmapped(InetAddress address) {
    try {
      return InetAddress.getByAddress(address.getAddress());
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }

  private static List<AddressBlock> blocks(String... texts) {
    return Stream.of(texts).map(AddressBlock::of).toList();
  }
}
