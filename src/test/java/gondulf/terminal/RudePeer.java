package gondulf.terminal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/// A peer that takes a connection and a request, and then hangs up, or says nothing for ever.
final class RudePeer implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  private final AtomicInteger visits = new AtomicInteger();
  private final boolean hangsUp;

  RudePeer(boolean hangsUp) throws IOException {
    this.hangsUp = hangsUp;
    Thread.ofVirtual().start(this::serve);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
  }

  int visits() {
    return visits.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var visitor = door.accept();
        visits.incrementAndGet();
        var _ = visitor.getInputStream().read(new byte[1024]);
        if (hangsUp) {
          visitor.close();
        }
      } catch (IOException _) {
        return;
      }
    }
  }
}
