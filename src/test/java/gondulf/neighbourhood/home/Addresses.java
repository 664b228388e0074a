package gondulf.neighbourhood.home;

import gondulf.network.AddressPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The addresses of the homes, and the loopback sockets that they lead to.
///
/// They look like public ones, so that nothing that judges addresses has to be told of them; they
/// are somebody's, and nothing is ever sent to them: whoever uses this policy connects to a socket
/// of this machine instead. Every other address is judged by the server's own policy.
public final class Addresses {

  static final int HTTPS = 443;
  static final int HTTP = 80;
  private static final byte[] STREET = {45, 33, 7, 0};
  private static final int FIRST = 10;

  private final Map<String, InetAddress> byHost = new ConcurrentHashMap<>();
  private final Map<InetSocketAddress, InetSocketAddress> sockets = new ConcurrentHashMap<>();

  /// The address of a host, a new one at its first call.
  synchronized InetAddress of(String host) {
    return byHost.computeIfAbsent(host, _ -> next());
  }

  void lead(InetAddress address, int port, InetSocketAddress to) {
    sockets.put(new InetSocketAddress(address, port), to);
  }

  public AddressPolicy orElse(AddressPolicy others) {
    return (address, port) ->
        byHost.containsValue(address) ? admit(address, port) : others.admit(address, port);
  }

  /// The same for a server in another JVM, which knows only the one door that all homes are behind.
  public static AddressPolicy behind(InetSocketAddress door, AddressPolicy others) {
    return (address, port) ->
        isOnTheStreet(address)
            ? Optional.of(door).filter(_ -> port == HTTPS)
            : others.admit(address, port);
  }

  private static boolean isOnTheStreet(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == STREET.length && bytes[0] == STREET[0] && bytes[1] == STREET[1];
  }

  /// Where a home is, or nothing if it is none of the neighbourhood's, or its port is not open.
  public Optional<InetSocketAddress> admit(InetAddress address, int port) {
    return Optional.ofNullable(sockets.get(new InetSocketAddress(address, port)));
  }

  private InetAddress next() {
    var bytes = STREET.clone();
    var number = FIRST + byHost.size();
    bytes[2] = (byte) (bytes[2] + (number >> 8));
    bytes[3] = (byte) number;
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
