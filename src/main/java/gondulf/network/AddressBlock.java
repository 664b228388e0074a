package gondulf.network;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.regex.Pattern;

/// A block of addresses that begin with the same bits: `10.0.0.0/8`, `fc00::/7`.
///
/// An IPv4 block holds no IPv6 addresses, and the reverse.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc4632#section-3.1">RFC 4632 §3.1</a>
public record AddressBlock(InetAddress first, int prefix) {

  private static final Pattern SYNTAX =
      Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(?:/(\\d{1,3}))?");

  public AddressBlock {
    if (prefix < 0 || prefix > bits(first)) {
      throw new IllegalArgumentException("an address block has a prefix of 0 to " + bits(first));
    }
    if (number(first).getLowestSetBit() >= 0
        && number(first).getLowestSetBit() < bits(first) - prefix) {
      throw new IllegalArgumentException("an address block begins with its first address");
    }
  }

  /// Reads a block; a lone address is a block of one.
  public static AddressBlock of(String text) {
    var parts = SYNTAX.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "not an address block such as 10.0.0.0/8 or fc00::/7, or one address such as 127.0.0.1");
    }
    var first = InetAddress.ofLiteral(parts.group(1));
    var prefix = parts.group(2);
    return new AddressBlock(first, prefix == null ? bits(first) : Integer.parseInt(prefix));
  }

  public boolean contains(InetAddress address) {
    var rest = bits(first) - prefix;
    return bits(address) == bits(first)
        && number(address).shiftRight(rest).equals(number(first).shiftRight(rest));
  }

  private static int bits(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }

  @Override
  public String toString() {
    return first.getHostAddress() + "/" + prefix;
  }
}
