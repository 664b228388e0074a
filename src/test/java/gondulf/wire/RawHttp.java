package gondulf.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import gondulf.neighbourhood.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/// Requests byte by byte, for what no client library would send.
final class RawHttp {

  private static final int TIMEOUT_MILLIS = 10_000;

  private RawHttp() {}

  static String get(World world, String target, String... headers) {
    return send(world, "GET " + target + " HTTP/1.1\r\n", headers);
  }

  /// Sends a request without a body and gives the whole answer.
  ///
  /// @param headers whole lines
  static String send(World world, String requestLine, String... headers) {
    var host = world.url().getAuthority();
    var lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    var hasHost = lines.contains("Host:");
    var text =
        requestLine
            + (hasHost ? "" : "Host: " + host + "\r\n")
            + lines
            + "Connection: close\r\n\r\n";
    try (var socket = new Socket("localhost", world.url().getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
