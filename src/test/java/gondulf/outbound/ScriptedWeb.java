package gondulf.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/// A web server over TLS whose answers are written byte by byte.
final class ScriptedWeb implements AutoCloseable {

  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<List<String>> heard = new CopyOnWriteArrayList<>();
  private final ServerSocket socket;
  private final Thread listener;

  /// Writes an answer.
  interface Script {

    void write(OutputStream out) throws IOException;
  }

  ScriptedWeb(SSLContext tls) throws IOException {
    socket =
        tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    listener = Thread.ofVirtual().start(this::listen);
  }

  InetSocketAddress address() {
    return new InetSocketAddress(socket.getInetAddress(), socket.getLocalPort());
  }

  /// What is answered at a path.
  void at(String path, Script script) {
    scripts.put(path, script);
  }

  void at(String path, String head, String body) {
    at(path, out -> out.write(("HTTP/1.1 " + head + "\r\n\r\n" + body).getBytes(ISO_8859_1)));
  }

  /// The heads of the requests, line by line.
  List<List<String>> heard() {
    return heard;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        var accepted = socket.accept();
        Thread.ofVirtual().start(() -> serve(accepted));
      } catch (IOException _) {
        // closed
      }
    }
  }

  private void serve(Socket accepted) {
    try (accepted) {
      var in = new BufferedReader(new InputStreamReader(accepted.getInputStream(), ISO_8859_1));
      var head = in.lines().takeWhile(line -> !line.isEmpty()).toList();
      heard.add(head);
      var script = scripts.get(head.getFirst().split(" ", -1)[1]);
      if (script != null) {
        script.write(accepted.getOutputStream());
      }
    } catch (IOException | RuntimeException _) {
      // the client is gone
    }
  }

  /// Returns when nobody listens any more.
  @Override
  public void close() throws IOException {
    socket.close();
    while (listener.isAlive() && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }
}
