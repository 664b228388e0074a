package gondulf.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A mail server on a port of this machine that says the right things, and takes its time.
final class SlowPostOffice implements AutoCloseable {

  private static final int CODE = 3;

  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final CountDownLatch left = new CountDownLatch(1);
  private final Manner manner;

  SlowPostOffice(Manner manner) throws IOException {
    this.manner = manner;
    Thread.ofVirtual().start(this::serve);
  }

  /// Says an answer in its own time.
  interface Manner {

    void say(String answer, OutputStream out) throws IOException, InterruptedException;
  }

  /// Waits before each answer.
  static Manner pausing(Duration pause) {
    return (answer, out) -> {
      Thread.sleep(pause);
      out.write(answer.getBytes(US_ASCII));
    };
  }

  /// Begins an answer of several lines instead of what begins so, and adds a blank now and then.
  static Manner drippingAt(String beginning, Duration pause) {
    return (answer, out) -> {
      var isDripping = answer.startsWith(beginning);
      out.write((isDripping ? answer.substring(0, CODE) + "-" : answer).getBytes(US_ASCII));
      while (isDripping) {
        Thread.sleep(pause);
        out.write(' ');
      }
    };
  }

  /// Never says what begins so.
  static Manner silentAt(String beginning) {
    return (answer, out) -> {
      if (!answer.startsWith(beginning)) {
        out.write(answer.getBytes(US_ASCII));
      }
    };
  }

  int port() {
    return door.getLocalPort();
  }

  /// Whether whoever came has hung up, or does so soon.
  boolean isLeftAlone() throws InterruptedException {
    return left.await(5, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    try (var guest = door.accept()) {
      talk(guest);
    } catch (IOException | InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      left.countDown();
    }
  }

  private void talk(Socket guest) throws IOException, InterruptedException {
    var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), US_ASCII));
    var out = guest.getOutputStream();
    manner.say("220 welcome\r\n", out);
    var isLetter = false;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      if (!isLetter || line.equals(".")) {
        manner.say(isLetter ? "250 taken\r\n" : answer(line), out);
      }
      isLetter = isLetter ? !line.equals(".") : line.equals("DATA");
    }
  }

  private static String answer(String line) {
    return line.equals("DATA") ? "354 go on\r\n" : "250 well\r\n";
  }
}
