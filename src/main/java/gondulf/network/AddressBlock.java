package gondulf.network;

import java.net.InetAddress;

/// A block of addresses, as `10.0.0.0/8` says one.
public record AddressBlock(InetAddress first, int bits) {

  public AddressBlock {
    if (bits < 0 || bits > first.getAddress().length * 8) {
      throw new IllegalArgumentException("the length of the block must fit its address");
    }
  }

  public static AddressBlock of(String text) {
    var slash = text.indexOf('/');
    var first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    var most = first.getAddress().length * 8;
    return new AddressBlock(first, slash < 0 ? most : Integer.parseInt(text.substring(slash + 1)));
  }

  public boolean contains(InetAddress address) {
    var mine = first.getAddress();
    var other = address.getAddress();
    for (int bit = 0; mine.length == other.length && bit < bits; bit++) {
      if (((mine[bit / 8] ^ other[bit / 8]) & (0x80 >> (bit % 8))) != 0) {
        return false;
      }
    }
    return mine.length == other.length;
  }
}
