package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestRoom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class UnexpectedErrorsTests {

  private final Wire wire;

  UnexpectedErrorsTests(@LocalServerPort int port) {
    this.wire = new Wire(port);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing, 404",
    "POST, /nothing, 404",
    "GET, /error, 404",
    "POST, /page, 405",
    "DELETE, /authorize, 405",
    "POST, /form, 415",
    "GET, /authorize?a=%ff, 400",
    "GET, /busy, 503",
    "GET, /broken, 500",
    "TRACE, /page, 405",
    "BREW, /page, 405",
  })
  void aPersonSeesAPage(String method, String path, int status) {
    var answer = wire.send(method, path, "", "Accept", "image/png");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(answer.body()).contains("What you can do").doesNotContain("xception");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /token, 405, invalid_request",
    "POST, /token?code=%ff, 400, invalid_request",
    "POST, /authorize?code=%ff, 400, invalid_request",
    "GET, /.well-known/openid-configuration, 404, invalid_request",
    "POST, /introspect, 404, invalid_request",
    "GET, /.well-known/busy, 503, temporarily_unavailable",
    "GET, /.well-known/broken, 500, server_error",
    "TRACE, /token, 405, invalid_request",
    "BREW, /token, 405, invalid_request",
  })
  @DisplayName("HT-07 MD-17 an app reads JSON")
  void anAppReadsJson(String method, String path, int status, String error) {
    var answer = wire.send(method, path, "", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "Content-Type")).startsWith("application/json");
    assertThat(answer.body())
        .startsWith("{\"error\":\"" + error + "\",\"error_description\":\"")
        .doesNotContain("xception");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  @DisplayName("TK-02 a method that is not allowed is told which ones are")
  void aMethodThatIsNotAllowedIsToldWhichOnesAre() {
    assertThat(header(wire.send("PUT", "/token", ""), "Allow")).contains("POST");
    assertThat(header(wire.send("POST", "/page", ""), "Allow")).contains("GET");
  }

  @Test
  void aBusyDatabaseAsksToComeBack() {
    assertThat(header(wire.get("/busy"), "Retry-After")).isEqualTo("2");
  }

  @Test
  void theReferenceOnThePageStandsInTheLogWithItsCause(CapturedOutput output) {
    var page = wire.get("/broken").body();
    var reference = page.replaceAll("(?s).*Reference <code>([^<]{8})</code>.*", "$1");

    assertThat(reference).hasSize(8);
    assertThat(output).contains("reference " + reference).contains("the inside of the server");
    assertThat(page).doesNotContain("the inside of the server");
  }

  @Test
  @DisplayName("A18 text is escaped in a page")
  void textIsEscaped() {
    assertThat(wire.get("/page").body()).contains("&lt;b&gt;").doesNotContain("<b>");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
