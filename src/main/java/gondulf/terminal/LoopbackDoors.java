package gondulf.terminal;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Sockets on this machine alone, for both families of addresses, at one port.
final class LoopbackDoors {

  private static final int MOST_TRIES = 20;

  private LoopbackDoors() {}

  /// All of them, or none: who listens at half of a port leaves the other half to somebody else.
  ///
  /// @param port which one, or 0 for any that is free for both
  static List<HttpServer> at(int port) throws SignInFailure {
    for (int tries = 1; ; tries++) {
      var doors = new ArrayList<HttpServer>();
      try {
        doors.add(HttpServer.create(socket("127.0.0.1", port), 0));
        if (hasIpv6()) {
          var same = doors.getFirst().getAddress().getPort();
          doors.add(HttpServer.create(socket("::1", same), 0));
        }
        return doors;
      } catch (IOException _) {
        doors.forEach(door -> door.stop(0));
        if (port != 0 || tries == MOST_TRIES) {
          throw new SignInFailure.PortTaken(port);
        }
      }
    }
  }

  static boolean hasIpv6() {
    try (var probe = new ServerSocket()) {
      probe.bind(socket("::1", 0));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static InetSocketAddress socket(String address, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(address), port);
  }
}
