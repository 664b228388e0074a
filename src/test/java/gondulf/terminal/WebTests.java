package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.terminal.OtherServer.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Web as the terminal sees it")
class WebTests {

  private static final Backoff SHORT =
      new Backoff(List.of(Duration.ofMillis(1), Duration.ofMillis(1)));
  private static final Form CODE = Form.of("code", "secret");

  private final Web web = new Web(new Wire(Map.of()), SHORT);

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void asksAgainWhatMayBeAskedAgain(int status) throws SignInFailure {
    try (var server = new OtherServer()) {
      server.put("/x", new Reply(status, "text/html", "", Map.of()));

      assertThat(web.send(WebRequest.page(server.url("/x"))).status()).isEqualTo(status);
      assertThat(server.asked("/x")).hasSize(3);
      web.send(WebRequest.post(server.url("/x"), CODE));
      assertThat(server.asked("/x")).hasSize(4);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 3", "false, 1"})
  void neverSpendsASecretTwice(boolean isRepeatable, int times) throws Exception {
    try (var hangsUp = new RudePeer(true)) {
      var request = new WebRequest(hangsUp.url(), "*/*", Optional.of(CODE), isRepeatable);

      var failed = Failing.with(SignInFailure.NetworkFailed.class, () -> web.send(request));

      assertThat(hangsUp.visits()).isEqualTo(times);
      assertThat(failed.sentence()).contains("can't be reached").doesNotContain("secret");
    }
  }

  @Test
  void triesAgainWhereNobodyListensYet() throws IOException {
    var url = URI.create("http://127.0.0.1:" + closedPort() + "/");

    var failed =
        Failing.with(SignInFailure.NetworkFailed.class, () -> web.send(WebRequest.post(url, CODE)));

    assertThat(failed.sentence()).contains(url.getAuthority(), "can't be reached");
  }

  @Test
  void doesNotWaitWithoutEnd() throws Exception {
    var hasty = new Web(new Wire(Map.of(), Duration.ofMillis(90)), SHORT);
    try (var hangs = new RudePeer(false)) {
      var failed =
          Failing.with(
              SignInFailure.NetworkFailed.class, () -> hasty.send(WebRequest.page(hangs.url())));

      assertThat(failed.sentence()).contains("did not answer in time");
      assertThat(hangs.visits()).isEqualTo(1);
    }
  }

  @Test
  void readsNoMoreThanItShould() {
    try (var server = new OtherServer()) {
      server.page("/", "x".repeat(2_000_000));

      Failing.with(
          SignInFailure.NetworkFailed.class, () -> web.send(WebRequest.page(server.url("/"))));
    }
  }

  @Test
  void saysWhichHostIsNotThere() {
    var nowhere = URI.create("https://nowhere.invalid/");

    var failed =
        Failing.with(SignInFailure.NetworkFailed.class, () -> web.send(WebRequest.page(nowhere)));

    assertThat(failed.sentence()).contains("nowhere.invalid can't be found");
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
