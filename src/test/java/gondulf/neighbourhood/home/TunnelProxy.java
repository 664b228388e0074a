package gondulf.neighbourhood.home;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A proxy that tunnels to the places that it knows, and to no other.
///
/// By it a client reaches the home pages of the neighbourhood under their own names.
public final class TunnelProxy implements AutoCloseable {

  private final ServerSocket door;
  private final Function<String, Optional<InetSocketAddress>> places;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Opens it.
  ///
  /// @param port 0 for any free one
  /// @param places what is behind `alice.example:443`
  public TunnelProxy(int port, Function<String, Optional<InetSocketAddress>> places) {
    this.places = places;
    try {
      door = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " can't be had", e);
    }
    threads.execute(this::serve);
  }

  public String url() {
    return "http://localhost:" + door.getLocalPort();
  }

  /// Each request as it began, with its headers.
  public List<String> asked() {
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
        threads.execute(() -> serve(client));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      var head = head(client.getInputStream());
      asked.add(head);
      var place = places.apply(head.replaceFirst("(?s)^CONNECT (\\S+) .*", "$1"));
      if (place.isEmpty() || !tunnel(client, place.orElseThrow())) {
        answer(client, "502 Bad Gateway");
      }
    } catch (IOException _) {
      // The client has gone away.
    }
  }

  /// Whether anybody was at that place.
  private boolean tunnel(Socket client, InetSocketAddress place) throws IOException {
    try (var server = new Socket()) {
      server.connect(place);
      answer(client, "200 OK");
      threads.execute(() -> pour(client, server));
      pour(server, client);
      return true;
    } catch (ConnectException _) {
      return false;
    }
  }

  private static void answer(Socket client, String status) throws IOException {
    client.getOutputStream().write("HTTP/1.1 %s\r\n\r\n".formatted(status).getBytes(US_ASCII));
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      var next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      head.append((char) next);
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
