package gondulf.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@DisplayName("A form that comes byte by byte")
@SpringBootTest(
    classes = TestRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "gondulf.requests-per-minute=1000000")
@Import(SlowFormTests.HastyClock.class)
class SlowFormTests {

  private static final int LONG = 16_000;
  private static final Duration BETWEEN = Duration.ofMillis(20);
  private static final int PATIENCE = 30_000;

  /// A second passes between any two looks.
  static class HastyClock {

    @Bean
    @Primary
    InstantSource hastyClock() {
      var looks = new AtomicLong();
      return () -> Instant.EPOCH.plusSeconds(looks.incrementAndGet());
    }
  }

  private final Wire wire;

  SlowFormTests(@LocalServerPort int port) {
    this.wire = new Wire(port);
  }

  @Test
  void isRefusedAfterTenSeconds() throws Exception {
    assertThat(wire.post("/token", "a=" + "x".repeat(1000)).statusCode()).isEqualTo(200);

    try (var socket = new Socket("localhost", wire.port())) {
      begin(socket, "/token");
      assertThat(dripUntilItEnds(socket))
          .startsWith("HTTP/1.1 400")
          .contains("Connection: close", "the form did not arrive in time");
    }
  }

  @Test
  void isNotWaitedForWhereNobodyReadsIt() throws Exception {
    try (var socket = new Socket("localhost", wire.port())) {
      begin(socket, "/nowhere");
      assertThat(dripUntilItEnds(socket)).startsWith("HTTP/1.1 404").contains("Connection: close");
    }
  }

  private static void begin(Socket socket, String path) throws IOException {
    var head =
        """
        POST %s HTTP/1.1
        Host: localhost
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d

        """
            .formatted(path, LONG);
    socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(US_ASCII));
  }

  /// Goes on sending, whatever is answered, until the server hangs up.
  private static String dripUntilItEnds(Socket socket) throws IOException, InterruptedException {
    socket.setSoTimeout(PATIENCE);
    var dripping = Thread.ofVirtual().start(() -> drip(socket));
    var answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (SocketException _) {
      assertThat(answer.size()).isPositive();
    }
    dripping.interrupt();
    dripping.join();
    return answer.toString(US_ASCII);
  }

  private static void drip(Socket socket) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        socket.getOutputStream().write('x');
        Thread.sleep(BETWEEN);
      }
    } catch (IOException | InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
