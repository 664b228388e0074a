package gondulf.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The server that waits for the browser")
class CallbackServerTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration NO_PATIENCE = Duration.ofMillis(20);

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]"})
  void hearsTheBrowserAtBothAddresses(String host) throws Exception {
    assumeThat(host.contains("127") || LoopbackDoors.hasIpv6()).isTrue();
    try (var server = CallbackServer.open(0)) {
      var page = PageInBrowser.of(at(server, host, "/callback?code=a%20b&state=c"));
      var callback = server.await(PATIENCE);
      callback.succeed("https://alice.example/");

      assertThat(callback.uri()).isEqualTo(URI.create(server.uri() + "?code=a%20b&state=c"));
      assertThat(callback.toString()).doesNotContain("code");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains("You are signed in", "https://alice.example/");
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
      assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    }
  }

  @Test
  void goesOnWaitingWhileTheBrowserAsksForOtherThings() throws Exception {
    try (var server = CallbackServer.open(0)) {
      assertThat(PageInBrowser.of(at(server, "127.0.0.1", "/favicon.ico")).status()).isEqualTo(404);
      assertThat(PageInBrowser.of(at(server, "127.0.0.1", "/callback/x")).status()).isEqualTo(404);
      for (var method : new String[] {"POST", "HEAD"}) {
        var refused = PageInBrowser.of(method, at(server, "127.0.0.1", "/callback?code=x"));
        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET");
      }

      var page = PageInBrowser.of(at(server, "127.0.0.1", "/callback?code=real"));
      var callback = server.await(PATIENCE);
      callback.fail(new SignInFailure.Denied());

      assertThat(callback.uri().getQuery()).isEqualTo("code=real");
      assertThat(page.status()).isEqualTo(400);
      assertThat(page.text()).contains("You are not signed in", "denied");
    }
  }

  @Test
  void takesOneAnswerOnly() throws Exception {
    try (var server = CallbackServer.open(0)) {
      var first = PageInBrowser.of(at(server, "127.0.0.1", "/callback?code=first"));
      var callback = server.await(PATIENCE);
      var second = PageInBrowser.of(at(server, "127.0.0.1", "/callback?code=second"));

      assertThat(second.status()).isEqualTo(410);
      Failing.with(SignInFailure.TimedOut.class, () -> server.await(NO_PATIENCE));
      callback.succeed("you");
      assertThat(first.status()).isEqualTo(200);
    }
  }

  @Test
  void showsOddCharactersAsTheyAre() throws Exception {
    try (var server = CallbackServer.open(0)) {
      var page = PageInBrowser.of(at(server, "127.0.0.1", "/callback"));
      server
          .await(PATIENCE)
          .fail(new SignInFailure.RequestRefused("<script>", "\"a\" & 'b'\u0007 100 % "));

      assertThat(page.text())
          .contains("&lt;script&gt;: &quot;a&quot; &amp; &#39;b&#39;", "100 %")
          .doesNotContain("<script>", "\u0007");
    }
  }

  @Test
  void isNotHeldUpByPeersThatNeverFinish() throws Exception {
    try (var server = CallbackServer.open(0);
        var silent = connected(server);
        var slow = connected(server);
        var half = connected(server)) {
      slow.getOutputStream().write("GET /call".getBytes(US_ASCII));
      half.getOutputStream()
          .write("POST /callback HTTP/1.1\r\nContent-Length: 99\r\n\r\nx".getBytes(US_ASCII));
      var page = PageInBrowser.of(at(server, "127.0.0.1", "/callback?code=x"));
      server.await(PATIENCE).succeed("you");

      assertThat(page.status()).isEqualTo(200);
      assertThat(silent.isConnected()).isTrue();
    }
  }

  @Test
  void leavesNothingListening() throws Exception {
    var server = CallbackServer.open(0);
    var port = server.uri().getPort();
    try (var hanging = connected(server)) {
      Failing.with(SignInFailure.TimedOut.class, () -> server.await(NO_PATIENCE));
      server.close();
      assertThat(hanging.getInputStream().read()).isEqualTo(-1);
    }
    for (var host : new String[] {"127.0.0.1", "::1"}) {
      var address = InetAddress.ofLiteral(host);
      assertThatThrownBy(() -> new Socket(address, port)).isInstanceOf(SocketException.class);
    }
    CallbackServer.open(port).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void saysThatItsPortIsTaken(String address) throws IOException {
    assumeThat(address.contains("127") || LoopbackDoors.hasIpv6()).isTrue();
    try (var other = new ServerSocket(0, 0, InetAddress.ofLiteral(address))) {
      var taken =
          Failing.with(
              SignInFailure.PortTaken.class, () -> CallbackServer.open(other.getLocalPort()));

      assertThat(taken.sentence()).contains(String.valueOf(other.getLocalPort()), "--port");
    }
  }

  @Test
  void isNamedByAnAddressAndNotByAName() throws SignInFailure {
    try (var server = CallbackServer.open(0)) {
      assertThat(server.uri().toString()).matches("http://127\\.0\\.0\\.1:\\d+/callback");
    }
  }

  private static Socket connected(CallbackServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort());
  }

  private static URI at(CallbackServer server, String host, String path) {
    return URI.create("http://" + host + ":" + server.uri().getPort() + path);
  }
}
