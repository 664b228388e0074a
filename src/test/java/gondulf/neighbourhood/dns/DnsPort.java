package gondulf.neighbourhood.dns;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// A port of the loopback interface that was free for UDP and for TCP.
public record DnsPort(DatagramSocket udp, ServerSocket tcp) implements AutoCloseable {

  private static final int ATTEMPTS = 20;
  private static final int WAITING = 50;

  /// Takes one, of the many that the system offers: one that is free for UDP may be another's for
  /// TCP.
  public static DnsPort open() throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var udp = new DatagramSocket(new InetSocketAddress(loopback, 0));
      try {
        return new DnsPort(udp, new ServerSocket(udp.getLocalPort(), WAITING, loopback));
      } catch (BindException _) {
        udp.close();
      }
    }
    throw new BindException("no port is free for both UDP and TCP");
  }

  public int number() {
    return udp.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
