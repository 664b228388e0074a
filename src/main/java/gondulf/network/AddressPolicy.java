package gondulf.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Which addresses of the Internet this server may be made to talk to.
///
/// What may be said there, and so at which ports, is for whoever talks to know.
public interface AddressPolicy {

  /// Where to connect for an address that a stranger's name pointed to, or nothing if it is
  /// forbidden.
  Optional<InetSocketAddress> admit(InetAddress address, int port);
}
