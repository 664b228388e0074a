package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestRoom.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ParametersResolverTests {

  private final Wire wire;

  ParametersResolverTests(@LocalServerPort int port) {
    this.wire = new Wire(port);
  }

  @Test
  void aQueryIsReadAsItCame() {
    assertThat(wire.get("/authorize?a=1+2&a=%C3%A9%2B&b=").body())
        .isEqualTo("{\"a\":[\"1 2\",\"é+\"]}");
    assertThat(wire.get("/authorize").body()).isEqualTo("{\"a\":[]}");
  }

  @Test
  @DisplayName("TK-01 a form is never mixed with the query")
  void aFormIsNeverMixedWithTheQuery() {
    assertThat(wire.post("/token?a=query", "a=form").body()).isEqualTo("{\"a\":[\"form\"]}");
    assertThat(wire.post("/token?a=query", "").body()).isEqualTo("{\"a\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded;charset=UTF-8",
        "Application/X-WWW-Form-Urlencoded; charset=\"utf-8\""
      })
  void aFormMayNameItsCharset(String type) {
    assertThat(wire.send("POST", "/token", "a=1", "Content-Type", type).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "multipart/form-data; boundary=x",
        "text/plain",
        "nonsense",
        "application/x-www-form-urlencoded; charset=UTF-16",
        "application/x-www-form-urlencoded; charset=nonsense",
      })
  void whatIsNoFormIsRefusedInTheWordsOfItsReader(String type) {
    assertThat(wire.send("POST", "/form", "a=1", "Content-Type", type).statusCode()).isEqualTo(415);
    var answer = wire.send("POST", "/token", "a=1", "Content-Type", type);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"invalid_request\"");
  }

  @ParameterizedTest
  @CsvSource({"a=%", "a=%4", "a=%zz", "a=%c3", "a=%c3%28", "a=%ed%a0%80", "a=%00", "%00=a"})
  void brokenTextIsRefused(String text) {
    assertThat(
            wire.raw(
                "GET /authorize?%s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                    .formatted(text)))
        .startsWith("HTTP/1.1 400")
        .contains("This sign-in cannot go on");
    var answer = wire.post("/token", text);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"invalid_request\"");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    var request =
        """
        POST /token HTTP/1.1
        Host: localhost
        Connection: close
        Content-Type: application/x-www-form-urlencoded
        Content-Length: 3

        a=\u00e9\
        """;

    assertThat(wire.raw(request.replace("\n", "\r\n")))
        .startsWith("HTTP/1.1 400")
        .contains("invalid_request");
  }

  @Test
  void aBodyThatBreaksOffIsTheSendersFault() {
    var request =
        """
        POST /token HTTP/1.1
        Host: localhost
        Connection: close
        Content-Type: application/x-www-form-urlencoded
        Transfer-Encoding: chunked

        nonsense
        """;

    assertThat(wire.raw(request.replace("\n", "\r\n")))
        .startsWith("HTTP/1.1 400")
        .contains("invalid_request");
  }

  @Test
  void sixteenKilobytesAreReadAndNoMore() {
    assertThat(wire.post("/token", "a=" + "x".repeat(16_382)).statusCode()).isEqualTo(200);
    assertThat(wire.post("/token", "a=" + "x".repeat(16_383)).statusCode()).isEqualTo(413);
    assertThat(wire.post("/form", "a=" + "x".repeat(1_000_000)).statusCode()).isEqualTo(413);
    assertThat(wire.post("/token", "a=" + "x".repeat(1_000_000)).body())
        .contains("\"invalid_request\"");
  }
}
