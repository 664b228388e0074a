package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.terminal.OtherServer.Reply;
import java.io.IOException;
import java.net.Authenticator.RequestorType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
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

  private final Web web = web(Map.of());

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

  @Test
  void goesThroughTheProxyOfTheEnvironment() throws Exception {
    try (var server = new OtherServer();
        var proxy = new OtherServer()) {
      var proxied = web(Map.of("HTTP_PROXY", proxy.url("").toString()));

      proxied.send(WebRequest.page(server.url("/")));

      assertThat(proxy.asked("/")).hasSize(1);
      assertThat(server.asked("/")).isEmpty();
    }
  }

  @Test
  void tellsAProxyItsPassword() throws Exception {
    try (var proxy = new TunnelProxy("127.0.0.1:" + closedPort())) {
      var url = proxy.url().replace("http://", "http://us%40er:p%3Aw@");
      var authenticator = Proxies.of(Map.of("https_proxy", url)).authenticator().orElseThrow();
      var port = URI.create(proxy.url()).getPort();

      var told =
          authenticator.requestPasswordAuthenticationInstance(
              "127.0.0.1", null, port, "http", "", "basic", null, RequestorType.PROXY);

      assertThat(told.getUserName()).isEqualTo("us@er");
      assertThat(told.getPassword()).isEqualTo("p:w".toCharArray());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://alice.example/, secure:1",
    "http://alice.example/, plain:2",
    "https://internal.example/, ",
    "https://www.internal.example/, ",
    "https://myinternal.example/, secure:1",
    "https://some.local/, ",
    "http://127.0.0.1:99/, ",
    "http://port.example:99/, ",
    "http://port.example:98/, plain:2",
    "http://[::1]:99/, ",
  })
  void knowsWhichProxyIsFor(String url, String proxy) throws IOException {
    var proxies =
        Proxies.of(
            Map.of(
                "HTTPS_PROXY", "https-proxy-that-loses:9",
                "https_proxy", "http://secure:1",
                "ALL_PROXY", "http://plain:2/",
                "NO_PROXY", "internal.example, .local 127.0.0.1,port.example:99,::1"));

    var chosen = proxies.select(URI.create(url)).getFirst();

    assertThat(Proxy.NO_PROXY.equals(chosen) ? null : authority(chosen)).isEqualTo(proxy);
  }

  @Test
  void asksNoProxyWhereAllAreExcepted() throws IOException {
    var proxies = Proxies.of(Map.of("ALL_PROXY", "proxy:1", "no_proxy", "*"));

    assertThat(proxies.select(URI.create("https://a.example/"))).containsExactly(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://me:secret@proxy:1080", "http://", "http://a b/"})
  void refusesAProxyThatItCantUse(String url) {
    var proxied = web(Map.of("ALL_PROXY", url));

    var failed =
        Failing.with(
            SignInFailure.NetworkFailed.class,
            () -> proxied.send(WebRequest.page(URI.create("https://a.example/"))));

    assertThat(failed.sentence()).contains("ALL_PROXY").doesNotContain("secret");
  }

  private static Web web(Map<String, String> environment) {
    return new Web(new Wire(environment), SHORT);
  }

  private static String authority(Proxy proxy) {
    var address = (InetSocketAddress) proxy.address();
    return address.getHostString() + ":" + address.getPort();
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
