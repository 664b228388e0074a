package gondulf.neighbourhood.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.neighbourhood.dns.NameServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The neighbourhood's home pages")
class HomeServerTests {

  private final NameServer dns = new NameServer();
  private final HomeServer homes = new HomeServer(dns);

  @AfterEach
  void close() {
    homes.close();
    dns.close();
  }

  @Test
  void areToldApartByTheirHost() throws Exception {
    homes.put("https://alice.example/", Reply.html("I am Alice"));
    homes.put("https://x.village.example/~bob/", Reply.html("I am Bob").withStatus(203));

    assertThat(visit("alice.example", "/")).contains("200 OK", "I am Alice");
    assertThat(visit("x.village.example", "/~bob/")).contains("203", "I am Bob");
    assertThat(visit("x.village.example", "/")).contains("404");
    assertThat(homes.visitsTo("x.village.example")).hasSize(2);
  }

  @Test
  void areTrustedByClientsMadeFromTheJvmsOwnSettings() throws Exception {
    homes.put("https://alice.example/", Reply.redirect(301, "https://www.alice.example/"));
    var fresh = SSLContext.getInstance("TLS");
    fresh.init(null, null, null);

    assertThat(visit(fresh, "alice.example", "/"))
        .contains("301", "Location: https://www.alice.example/");
  }

  @Test
  void haveNoCertificateForANameThatIsNotTheirs() {
    homes.put("https://stranger.example/", Reply.html("hello"));

    assertThatThrownBy(() -> visit("stranger.example", "/"))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void refuseConnectionsWhenTheyAreDown() {
    homes.putDown("erin.example");

    assertThatThrownBy(() -> visit("erin.example", "/")).isInstanceOf(ConnectException.class);
  }

  @Test
  void leaveEveryOtherAddressToTheServersOwnPolicy() {
    homes.put("https://alice.example/", Reply.html(""));
    var policy = homes.addresses().orElse((address, port) -> socket(address, port));
    var elsewhere = InetAddress.ofLiteral("198.51.100.1");

    assertThat(policy.admit(elsewhere, 80)).contains(new InetSocketAddress(elsewhere, 80));
    assertThat(policy.admit(homes.addressOf("alice.example"), 8080)).isEmpty();
    assertThat(policy.admit(homes.addressOf("alice.example"), 443))
        .hasValueSatisfying(to -> assertThat(to.getAddress().isLoopbackAddress()).isTrue());
  }

  private String visit(String host, String path) throws IOException {
    return visit(homes.trust(), host, path);
  }

  private String visit(SSLContext trust, String host, String path) throws IOException {
    var door = homes.addresses().admit(homes.addressOf(host), 443).orElseThrow();
    var plain = new Socket(door.getAddress(), door.getPort());
    SSLSocketFactory sockets = trust.getSocketFactory();
    try (var tls = (SSLSocket) sockets.createSocket(plain, host, 443, true)) {
      var parameters = tls.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      tls.setSSLParameters(parameters);
      var request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, host);
      tls.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var reader =
          new BufferedReader(new InputStreamReader(tls.getInputStream(), StandardCharsets.UTF_8));
      return reader.lines().collect(Collectors.joining("\n"));
    }
  }

  private static Optional<InetSocketAddress> socket(InetAddress address, int port) {
    return Optional.of(new InetSocketAddress(address, port));
  }
}
