package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestRoom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ContainerErrorsTests {

  private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

  private final Wire wire;

  ContainerErrorsTests(@LocalServerPort int port) {
    this.wire = new Wire(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /page?a=<b>" + REST + "\r\n",
        "GET /page?a=\u00e9" + REST + "\r\n",
        "GET /pa\"ge" + REST + "\r\n",
        "GET /%00" + REST + "\r\n",
        "GET /a%2fb" + REST + "\r\n",
        "GET /a%ffb" + REST + "\r\n",
        "GET /a\\b" + REST + "\r\n",
        "GET /../../etc/passwd" + REST + "\r\n",
        "GET /page HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /page" + REST + "Host: other\r\n\r\n",
        "GET /page" + REST + "Content-Length: x\r\n\r\n",
        "POST /form" + REST + "Transfer-Encoding: nonsense\r\n\r\n",
        "G@T /page" + REST + "\r\n",
        "nonsense\r\n\r\n",
      })
  void whatTomcatRefusesIsAnsweredByOurPage(String request) {
    var answer = wire.raw(request);

    assertThat(answer).matches("(?s)HTTP/1.1 4.*");
    assertThat(answer).contains("Content-Type: text/html;charset=UTF-8", "What you can do");
    assertThat(answer).contains("Content-Security-Policy: default-src 'none'", "no-store");
    assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("xception");
    assertThat(answer).doesNotContain("\r\nServer:", "passwd");
  }

  @Test
  void anAppIsAnsweredInJson() {
    assertThat(wire.raw("GET /token HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .contains("Content-Type: application/json", "{\"error\":\"invalid_request\"");
  }

  @Test
  void headersOfNineteenKilobytesAreReadAndOfTwentyOneRefused() {
    assertThat(wire.get("/authorize?a=" + "x".repeat(19_000)).statusCode()).isEqualTo(200);
    assertThat(wire.raw("GET /page?a=" + "x".repeat(21_000) + REST + "\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("What you can do", "X-Frame-Options: DENY");
    assertThat(wire.raw("GET /page" + REST + "Cookie: " + "x".repeat(21_000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("What you can do", "X-Frame-Options: DENY");
  }

  @Test
  void charactersThatBrowsersSendBareAreTaken() {
    assertThat(wire.raw("GET /authorize?a=http://[::1]:5/{x}|^`" + REST + "\r\n"))
        .startsWith("HTTP/1.1 200")
        .contains("http://[::1]:5/{x}|^`");
  }
}
