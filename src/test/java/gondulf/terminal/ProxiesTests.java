package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.home.TunnelProxy;
import java.io.IOException;
import java.net.Authenticator.RequestorType;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The proxies that the environment names")
class ProxiesTests {

  @Test
  void tellsAProxyItsPassword() throws Exception {
    try (var proxy = new TunnelProxy(0, _ -> Optional.empty())) {
      var url = proxy.url().replace("http://", "http://us%40er:p%3Aw@");
      var authenticator = Proxies.of(Map.of("https_proxy", url)).authenticator().orElseThrow();
      var port = URI.create(proxy.url()).getPort();

      var told =
          authenticator.requestPasswordAuthenticationInstance(
              "localhost", null, port, "http", "", "basic", null, RequestorType.PROXY);

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
    "http://localhost:99/, ",
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

  @ParameterizedTest
  @CsvSource({
    "proxy.example:1,   ",
    "127.0.0.1:1,       127.0.0.1:1",
    "http://[::1]:1/,   ::1:1",
    "localhost:1,       localhost:1",
  })
  void asksForThisMachineOnlyAProxyOnIt(String proxy, String asked) throws IOException {
    var chosen =
        Proxies.of(Map.of("ALL_PROXY", proxy))
            .select(URI.create("http://127.0.0.1:99/token"))
            .getFirst();

    assertThat(Proxy.NO_PROXY.equals(chosen) ? null : authority(chosen)).isEqualTo(asked);
  }

  @Test
  void asksNoProxyWhereAllAreExcepted() throws IOException {
    var proxies = Proxies.of(Map.of("ALL_PROXY", "proxy:1", "no_proxy", "*"));

    assertThat(proxies.select(URI.create("https://a.example/"))).containsExactly(Proxy.NO_PROXY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://me:secret@proxy:1080", "http://", "http://a b/"})
  void refusesAProxyThatItCantUse(String url) {
    var proxied = Web.of(Map.of("ALL_PROXY", url));

    var failed =
        Failing.with(
            SignInFailure.NetworkFailed.class,
            () -> proxied.send(WebRequest.page(URI.create("https://a.example/"))));

    assertThat(failed.sentence()).contains("ALL_PROXY").doesNotContain("secret");
  }

  @Test
  void goesThroughTheProxyOfTheEnvironment() throws Exception {
    try (var server = new OtherServer();
        var proxy = new OtherServer()) {
      var proxied = Web.of(Map.of("HTTP_PROXY", proxy.url("").toString()));

      proxied.send(WebRequest.page(server.url("/")));

      assertThat(proxy.asked("/")).hasSize(1);
      assertThat(server.asked("/")).isEmpty();
    }
  }

  private static String authority(Proxy proxy) {
    var address = (InetSocketAddress) proxy.address();
    return address.getHostString() + ":" + address.getPort();
  }
}
