package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import java.io.IOException;
import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicWebGuardTests {

  private WebFixture web;

  @BeforeEach
  void open() throws IOException {
    web = WebFixture.open();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://alice.example/",
        "ftp://alice.example/",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "/relative",
        "https://127.0.0.1/",
        "https://1.1.1.1/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://localhost/",
        "https://localhost./",
        "https://alice.example./",
        "https://app.localhost/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://alice.example@1.1.1.1/",
        "https://user@alice.example/",
        "https://intranet/",
        "https://alice.example//two"
      })
  @DisplayName("SF-05 CL-28 A22 what is no public name is not visited")
  void whatIsNoPublicNameIsNotVisited(String url) {
    web.assertTrouble(url, Trouble.FORBIDDEN_URL);
    assertThat(web.server.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "169.254.169.254",
        "::1",
        "fe80::1",
        "::ffff:10.0.0.1",
        WebFixture.PUBLIC + " 127.0.0.1",
        "2606:4700::1 fd00::1"
      })
  @DisplayName("SF-01 CL-03 A22 one forbidden address forbids the name")
  void oneForbiddenAddressForbidsTheName(String addresses) {
    web.names.point("alice.example", addresses);

    web.assertTrouble("https://alice.example/", Trouble.FORBIDDEN_ADDRESS);
    assertThat(web.server.heard()).isEmpty();
  }

  @Test
  @DisplayName("SF-01 A22 a name that changes between check and connection changes nothing")
  void theConnectionGoesToTheAddressThatWasChecked() {
    web.names.point("alice.example", WebFixture.PUBLIC, "127.0.0.1");
    web.server.at("/", "200 OK", "");

    assertThat(web.fetch("https://alice.example/")).isInstanceOf(Document.class);
    web.assertTrouble("https://alice.example/", Trouble.FORBIDDEN_ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "https://inside.example.org/, FORBIDDEN_ADDRESS",
    "https://127.0.0.1/, FORBIDDEN_URL",
    "https://[::1]/, FORBIDDEN_URL",
    "https://169.254.169.254/latest/, FORBIDDEN_URL",
    "http://alice.example/, FORBIDDEN_URL",
    "//localhost/, FORBIDDEN_URL",
    "file:///etc/passwd, FORBIDDEN_URL",
    "javascript:alert(1), FORBIDDEN_URL",
    "https://nobody.example.org/, UNRESOLVED",
    "https://alice.example:22/, FORBIDDEN_ADDRESS",
    ":, FORBIDDEN_URL",
  })
  @DisplayName("SF-06 A22 a redirect is checked like a start")
  void redirectsAreChecked(String location, Trouble trouble) {
    web.names.point("inside.example.org", "192.168.0.1");
    web.server.at("/", "302 Found\r\nLocation: " + location, "");

    web.assertTrouble("https://alice.example/", trouble);
  }

  @Test
  void redirectsAreToldWithWhatTheyMean() {
    web.names.point("www.example.org", WebFixture.PUBLIC);
    web.server.at("/", "301 Moved\r\nLocation: https://WWW.example.org/new?a#b", "");
    web.server.at("/new?a", "307 Moved\r\nLocation: ?c", "");
    web.server.at("/new?c", "200 OK\r\nContent-Type: text/html", "here");

    assertThat(web.fetch("https://alice.example/"))
        .isInstanceOfSatisfying(
            Document.class,
            document -> {
              assertThat(document.url()).isEqualTo(URI.create("https://www.example.org/new?c"));
              assertThat(document.redirects())
                  .extracting(Redirect::status, Redirect::isPermanent)
                  .containsExactly(tuple(301, true), tuple(307, false));
            });
  }

  @Test
  @DisplayName("SF-06 D-19 A22 of 50 redirects, three are followed")
  void redirectsEnd() {
    IntStream.range(0, 50)
        .forEach(each -> web.server.at("/" + each, "302 Found\r\nLocation: /" + (each + 1), ""));
    web.server.at("/50", "200 OK", "");

    web.assertTrouble("https://alice.example/0", Trouble.TOO_MANY_REDIRECTS);
    assertThat(web.server.heard()).hasSize(4);
    assertThat(web.fetch("https://alice.example/47")).isInstanceOf(Document.class);
  }

  @Test
  @DisplayName("A22 nothing can be smuggled into the next request")
  void lineBreaksInALocationStayEncoded() {
    web.server.at("/", "302 Found\r\nLocation: /%0d%0aX-Evil:%201", "");
    web.server.at("/%0d%0aX-Evil:%201", "200 OK", "");

    assertThat(web.fetch("https://alice.example/")).isInstanceOf(Document.class);
    assertThat(web.server.heard().getLast()).noneMatch(each -> each.startsWith("X-Evil"));
  }
}
