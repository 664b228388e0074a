package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = TestRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "gondulf.base-url=https://gondulf.example")
class LanguageSwitchTests {

  private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

  private final Wire wire;

  LanguageSwitchTests(@LocalServerPort int port) {
    this.wire = new Wire(port);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, '', en",
    "de-AT, '', de",
    "en, lang=de, de",
    "de, lang=en, en",
    "de, lang=fr, de",
    "de, lang=\"en\"; lang=<x>, de",
    "en, lang=fr; lang=de, de",
  })
  void whatWasChosenCountsBeforeWhatTheBrowserWishes(String wish, String cookie, String language) {
    var page = wire.get("/page", "Accept-Language", wish, "Cookie", cookie);

    assertThat(page.body()).contains("<html lang=\"" + language + "\">");
    assertThat(header(page, "Content-Language")).isEqualTo(language);
    assertThat(header(page, "Vary")).isEqualTo("Accept-Language, Cookie");
  }

  @Test
  void theFooterOffersTheOtherLanguage() {
    assertThat(wire.get("/page").body())
        .contains("<form method=\"post\" action=\"/language\">", "value=\"de\" lang=\"de\">Deutsch")
        .doesNotContain("value=\"en\"");
  }

  @Test
  void aChoiceIsKeptForAYearAndTellsNothing() {
    var answer = choose("language=de", "Referer", "https://gondulf.example/page");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(answer, "Set-Cookie"))
        .startsWith("lang=de; Path=/; Max-Age=31536000;")
        .endsWith("Secure; HttpOnly; SameSite=Lax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"language=fr", "language=", "language=de%0d%0aa:b", "other=de"})
  void aLanguageThatIsNotSpokenHereIsNotKept(String form) {
    var answer = choose(form, "Referer", "https://gondulf.example/page");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("The switch leads back to pages of ours, and nowhere else")
  @CsvSource({
    "https://gondulf.example/page, /page",
    "https://gondulf.example/page?a=1&b=%2F%22, /page?a=1&b=%2F%22",
    "https://gondulf.example/page/form, /page",
    "https://gondulf.example/form, /",
    "https://gondulf.example/nothing, /",
    "https://gondulf.example/error, /",
    "https://evil.example/page, /page",
    "https://gondulf.example//evil.example/page, /",
    "https://gondulf.example/\\evil.example, /",
    "https://gondulf.example@evil.example/, /",
    "//evil.example/page, /page",
    "page, /",
    "https://gondulf.example/a/b/c/d/e/f/page, /",
    "javascript:alert(1), /",
    "data:text/html, /",
    "'', /",
    "%%, /",
  })
  void theSwitchLeadsBackToPagesOfOurs(String whence, String where) {
    assertThat(header(choose("language=de", "Referer", whence), "Location"))
        .isEqualTo("https://gondulf.example" + where);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "/", "/page/", ";a=b/"})
  void aLongAddressIsNotTakenApart(String part) {
    var whence = "https://gondulf.example/page" + part.repeat(18_000 / part.length());

    assertThat(header(choose("language=de", "Referer", whence), "Location"))
        .isEqualTo("https://gondulf.example/");
  }

  @Test
  void withoutAWordOfWhereItWasPressedItLeadsHome() {
    assertThat(header(choose("language=de"), "Location")).isEqualTo("https://gondulf.example/");
  }

  @Test
  @DisplayName("A11 another site cannot choose")
  void anotherSiteCannotChoose() {
    var answer = choose("language=de", "Sec-Fetch-Site", "cross-site");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/nothing, Hier ist keine Seite", "/busy, überlastet", "/broken, schiefgegangen"})
  void whatNobodyAnsweredIsToldInTheSameLanguage(String path, String words) {
    assertThat(wire.get(path, "Accept-Language", "de").body())
        .contains("<html lang=\"de\">", words, "Was du tun kannst");
  }

  @Test
  void soIsWhatTomcatRefuses() {
    assertThat(wire.raw("GET /page" + REST + "Host: other\r\nAccept-Language: de\r\n\r\n"))
        .contains("Content-Language: de", "<html lang=\"de\">", "nicht lesbar");
    assertThat(wire.raw("TRACE /page" + REST + "Cookie: lang=de\r\n\r\n"))
        .contains("Content-Language: de", "<html lang=\"de\">");
  }

  private HttpResponse<String> choose(String form, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.add("Content-Type");
    all.add("application/x-www-form-urlencoded");
    return wire.send("POST", "/language", form, all.toArray(String[]::new));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }
}
