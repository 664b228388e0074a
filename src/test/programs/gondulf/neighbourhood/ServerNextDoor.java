package gondulf.neighbourhood;

import gondulf.neighbourhood.home.Addresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;

/// The real server in a JVM of its own, with a neighbourhood around it that is in another one.
final class ServerNextDoor {

  private ServerNextDoor() {}

  /// @param arguments the port that all homes are behind, and settings as `name=value`
  static void main(String[] arguments) {
    var door =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    var settings =
        Arrays.stream(arguments)
            .skip(1)
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    var _ =
        new GondulfServer(
            settings, others -> Addresses.behind(door, others), InstantSource.system());
  }
}
