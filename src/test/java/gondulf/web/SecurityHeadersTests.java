package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = TestRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "gondulf.base-url=https://gondulf.example")
class SecurityHeadersTests {

  private final Wire wire;

  SecurityHeadersTests(@LocalServerPort int port) {
    this.wire = new Wire(port);
  }

  @Test
  @DisplayName("HT-03 what Tomcat does with one answer is not seen in another")
  void areNotChangedByTheAnswersBefore() {
    var answers =
        wire.raw(
            """
            TRACE / HTTP/1.1\r
            Host: x\r
            \r
            OPTIONS * HTTP/1.1\r
            Host: x\r
            \r
            GET /page HTTP/1.1\r
            Host: x\r
            Connection: close\r
            \r
            """);

    assertThat(answers.lines().filter(line -> line.startsWith("HTTP/1.1 "))).hasSize(3);
    assertThat(answers.lines().filter(line -> line.startsWith("Content-Security-Policy: ")))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("Content-Security-Policy: default-src 'none'; "));
    standOnEveryAnswer("GET", "/page");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /page",
    "HEAD, /page",
    "GET, /nothing",
    "PUT, /page",
    "GET, /broken",
    "GET, /busy",
    "GET, /copy.js",
    "GET, /gondulf.css",
    "GET, /gondulf.js",
    "GET, /robots.txt",
    "POST, /token",
    "OPTIONS, /token",
    "TRACE, /page",
    "OPTIONS, /authorize",
    "POST, /form",
    "GET, /authorize?a=%00",
    "GET, /a%2fb",
    "GET, /a;b=c",
  })
  @DisplayName("HT-03 they stand on every answer")
  void standOnEveryAnswer(String method, String path) {
    var headers = wire.send(method, path, "").headers();

    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "frame-ancestors 'none'; base-uri 'none'");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
    assertThat(headers.allValues("Strict-Transport-Security")).containsExactly("max-age=31536000");
    assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  @DisplayName("A25 no form-action that stops the redirect after Allow")
  void noFormAction() {
    assertThat(wire.get("/page").headers().firstValue("Content-Security-Policy").orElse(""))
        .isNotEmpty()
        .doesNotContain("form-action");
  }

  @Test
  @DisplayName("A19 no page asks another site for anything")
  void pagesAskNobodyElse() {
    assertThat(wire.get("/page").body()).doesNotContain("http://", "https://", "<script");
  }

  @Test
  void appsInABrowserMayUseTheTokenEndpointAndNothingElse() {
    var preflight =
        wire.send(
            "OPTIONS",
            "/token",
            "",
            "Origin",
            "https://app.example",
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "authorization");

    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().map())
        .containsEntry("access-control-allow-origin", List.of("*"))
        .containsEntry("access-control-allow-methods", List.of("GET, POST"))
        .containsEntry(
            "access-control-allow-headers",
            List.of("Authorization, Content-Type, MCP-Protocol-Version"))
        .doesNotContainKey("access-control-allow-credentials");
    assertThat(opened("POST", "/token")).isTrue();
    assertThat(opened("GET", "/.well-known/oauth-authorization-server")).isTrue();
    assertThat(opened("GET", "/authorize")).isFalse();
    assertThat(opened("OPTIONS", "/authorize")).isFalse();
    assertThat(opened("GET", "/page")).isFalse();
  }

  private boolean opened(String method, String path) {
    var answer =
        wire.send(
            method,
            path,
            "",
            "Origin",
            "https://app.example",
            "Access-Control-Request-Method",
            "POST");
    return answer.headers().firstValue("Access-Control-Allow-Origin").isPresent();
  }
}
