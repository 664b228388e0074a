package gondulf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A server that is told to end, by SIGTERM")
class EndTests {

  private static final int ENDED_BY_SIGTERM = 143;
  private static final int SOON = 15;
  private static final String FORM = "grant_type=authorization_code&code=unknown";

  @TempDir Path directory;

  @Test
  void answersWhatIsUnderWayLetsNobodyElseInAndClosesItsDatabase() throws Exception {
    var file = directory.resolve("gondulf.db");
    try (var server = RunningServer.start(directory, inside(file));
        var idle = connection(server);
        var underWay = connection(server)) {
      send(underWay, halfARequest());
      server.process().destroy();
      awaitClosedDoor(server);
      assertThat(server.process().isAlive()).isTrue();
      send(underWay, FORM.substring(FORM.length() / 2));

      var answer = new String(underWay.getInputStream().readAllBytes(), US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("\"error\"");
      assertThat(server.process().waitFor(SOON, TimeUnit.SECONDS)).isTrue();
      assertThat(server.process().exitValue()).isEqualTo(ENDED_BY_SIGTERM);
      assertThat(idle.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(file).exists();
    assertThat(file.resolveSibling("gondulf.db-wal")).doesNotExist();
  }

  @Test
  void letsTheNextServerHaveTheDatabaseAndOneBesideItIsToldSo() throws Exception {
    var file = directory.resolve("gondulf.db");
    var remark = "another server has " + file + " open, too";
    var first = RunningServer.start(directory, inside(file));
    try (var second = RunningServer.start(directory, inside(file))) {
      assertThat(first.log()).content().doesNotContain("another server");
      assertThat(second.log()).content().contains(remark);
      first.close();
      try (var third = RunningServer.start(directory, inside(file))) {
        assertThat(third.log()).content().contains(remark);
      }
    }
    try (var next = RunningServer.start(directory, inside(file))) {
      assertThat(next.log()).content().doesNotContain("another server");
    }
  }

  private static Map<String, String> inside(Path file) {
    return Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + file);
  }

  private static String halfARequest() {
    var head =
        """
        POST /token HTTP/1.1
        Host: localhost
        Content-Type: application/x-www-form-urlencoded
        Content-Length: %d

        """
            .formatted(FORM.length())
            .replace("\n", "\r\n");
    return head + FORM.substring(0, FORM.length() / 2);
  }

  private static void awaitClosedDoor(RunningServer server) throws Exception {
    for (int tries = 0; tries < SOON * 10; tries++) {
      try (var another = connection(server)) {
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(another.isConnected()).isTrue();
      } catch (ConnectException _) {
        return;
      }
    }
    throw new AssertionError("it lets people in still");
  }

  private static Socket connection(RunningServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }
}
