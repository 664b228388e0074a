package gondulf.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.outbound.Fetched.Document;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Pictures of strangers")
class PublicWebImageTests {

  private static final String PNG = "200 OK\r\nContent-Type: image/png";

  private WebFixture web;

  @BeforeEach
  void open() throws IOException {
    web = WebFixture.open();
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  @Test
  @DisplayName("CL-27 SF-08 come byte for byte, for nothing but their own kinds")
  void comeAsTheyAre() {
    var bytes = "\u0089PNG\r\n\0\u00ff\u00fe";
    web.server.at("/logo", PNG, bytes);

    assertThat(web.image("https://alice.example/logo"))
        .hasValueSatisfying(it -> assertThat(new String(it, ISO_8859_1)).isEqualTo(bytes));
    assertThat(web.server.heard().getLast())
        .contains("Accept: image/png, image/jpeg, image/gif", "Accept-Encoding: identity")
        .noneMatch(each -> each.matches("(?i)(cookie|authorization|referer):.*"));
  }

  @ParameterizedTest
  @DisplayName("CL-27 B23 are none where they are not said to be, or not there")
  @ValueSource(
      strings = {
        "200 OK\r\nContent-Type: image/svg+xml",
        "200 OK\r\nContent-Type: image/webp",
        "200 OK\r\nContent-Type: text/html",
        "200 OK\r\nContent-Type: application/json",
        "200 OK",
        "404 Not Found\r\nContent-Type: image/png",
        "500 Error\r\nContent-Type: image/png",
        "200 OK\r\nContent-Type: image/png\r\nContent-Encoding: gzip",
      })
  void areNoneWithoutTheirType(String head) {
    web.server.at("/logo", head, "x");

    assertThat(web.image("https://alice.example/logo")).isEmpty();
  }

  @Test
  @DisplayName("CL-27 SF-07 A22 are read up to 256 KB")
  void areLimited() {
    web.server.at("/fits", PNG, "x".repeat(256 * 1024));
    web.server.at("/exceeds", PNG, "x".repeat(256 * 1024 + 1));

    assertThat(web.image("https://alice.example/fits")).isPresent();
    assertThat(web.image("https://alice.example/exceeds")).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("CL-03 CL-28 SF-01 A22 are not looked for where nothing may be looked for")
  @ValueSource(
      strings = {
        "https://inside.example.org/logo",
        "https://127.0.0.1/logo",
        "http://alice.example/logo",
        "https://alice.example:22/logo",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)"
      })
  void areNotLookedForInside(String url) {
    web.names.point("inside.example.org", "10.0.0.1");
    web.server.at("/logo", PNG, "x");
    web.server.at("/start", "302 Found\r\nLocation: " + url, "");

    assertThat(web.image(url)).isEmpty();
    assertThat(web.server.heard()).isEmpty();
    assertThat(web.image("https://alice.example/start")).isEmpty();
  }

  @Test
  @DisplayName(
      "SF-10 are asked of one host 30 times a minute at most, and keep nobody from its pages")
  void areNotAskedForTooOften() {
    web.server.at("/logo", PNG, "x");
    web.server.at("/page", "200 OK", "");
    var images = Stream.generate(() -> web.image("https://alice.example/logo")).limit(31).toList();

    assertThat(images.subList(0, 30)).allMatch(each -> each.isPresent());
    assertThat(images.getLast()).isEmpty();
    assertThat(web.fetch("https://alice.example/page")).isInstanceOf(Document.class);
  }
}
