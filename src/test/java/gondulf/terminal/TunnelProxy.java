package gondulf.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A proxy that tunnels whatever is asked of it to the one place that it knows.
///
/// By it a client reaches the home pages of the neighbourhood under their own names.
public final class TunnelProxy implements AutoCloseable {

  private final ServerSocket door;
  private final int target;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Opens it.
  ///
  /// @param authority of the place: `127.0.0.1:8443`
  public TunnelProxy(String authority) {
    target = Integer.parseInt(authority.replaceFirst(".*:", ""));
    try {
      door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::serve);
  }

  public String url() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /// Each request as it began, with its headers.
  List<String> asked() {
    return asked;
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        var client = door.accept();
        threads.execute(() -> tunnel(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void tunnel(Socket client) {
    try (client;
        var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      asked.add(head(client.getInputStream()));
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(US_ASCII));
      threads.execute(() -> pour(client, server));
      pour(server, client);
    } catch (IOException _) {
      // One end has gone away.
    }
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  private static void pour(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException _) {
      // One end has gone away.
    }
  }
}
