package gondulf.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicWebTests {

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
  @DisplayName("SF-08 A10 what is public is fetched")
  void aPublicDocumentIsFetched() {
    web.server.at("/id.json?a=b", "200 OK\r\nContent-Type: application/json", "{\"a\": 1}");

    var fetched = web.fetch("https://alice.example/id.json?a=b#fragment");

    assertThat(fetched)
        .isEqualTo(
            new Document(
                    URI.create("https://alice.example/id.json?a=b"),
                    List.of(),
                    200,
                    "application/json",
                    List.of(),
                    Optional.empty())
                .withBody("{\"a\": 1}"));
    assertThat(web.server.heard().getFirst())
        .contains(
            "GET /id.json?a=b HTTP/1.1",
            "Host: alice.example",
            "User-Agent: Gondulf (+https://gondulf.example)",
            "Accept: application/json, text/html;q=0.8")
        .noneMatch(each -> each.matches("(?i)(cookie|authorization|upgrade|referer):.*"));
  }

  @Test
  void thePortOfTheUrlIsSaidToTheServer() {
    web.server.at("/", "200 OK", "");

    assertThat(web.fetch("https://alice.example:8443/")).isInstanceOf(Document.class);
    assertThat(web.server.heard().getFirst()).contains("Host: alice.example:8443");
  }

  @Test
  @DisplayName("SF-08 cookies are forgotten")
  void cookiesAreForgotten() {
    web.server.at("/", "200 OK\r\nSet-Cookie: a=b", "");
    web.fetch("https://alice.example/");
    web.fetch("https://alice.example/");

    assertThat(web.server.heard().getLast()).noneMatch(each -> each.startsWith("Cookie"));
  }

  @Test
  void whatTheHeadersSayIsKept() {
    web.server.at(
        "/",
        "404 Not Found\r\nContent-Type: Text/HTML; charset=x\r\nLink: </a>; rel=me\r\n"
            + "Link: </b>; rel=me\r\nCache-Control: max-age=60",
        "<p>gone");

    assertThat(web.fetch("https://alice.example"))
        .isEqualTo(
            new Document(
                    URI.create("https://alice.example/"),
                    List.of(),
                    404,
                    "text/html",
                    List.of("</a>; rel=me", "</b>; rel=me"),
                    Optional.of(Duration.ofSeconds(60)))
                .withBody("<p>gone"));
  }

  @ParameterizedTest
  @CsvSource({
    "text/html; charset=iso-8859-1, ISO-8859-1, <p>ä",
    "text/html; charset=nonsense, UTF-8, <p>ä",
    "text/html, UTF-8, <p>ä",
    "text/html, UTF-16, <p>ä",
    "text/html, windows-1252, <meta charset=windows-1252><p>ä€",
    "application/json; charset=iso-8859-1, UTF-8, ä",
  })
  void textIsReadInItsCharset(String type, String charset, String text) {
    web.server.at("/", out -> answer(out, type, text.getBytes(Charset.forName(charset))));

    assertThat(web.fetch("https://alice.example/"))
        .isInstanceOfSatisfying(Document.class, it -> assertThat(it.body()).isEqualTo(text));
  }

  @Test
  void aCertificateForAnotherNameIsOthers() {
    web.names.point("bob.example", WebFixture.PUBLIC);

    web.assertTrouble("https://bob.example/", Trouble.OTHERS_CERTIFICATE);
    assertThat(web.server.heard()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyTrustsIsInsecure() throws Exception {
    try (var strict = new WebFixture(SSLContext.getDefault())) {
      strict.assertTrouble("https://alice.example/", Trouble.INSECURE);
    }
  }

  @Test
  void whereNobodyListensIsUnreachable() throws IOException {
    web.server.close();

    web.assertTrouble("https://alice.example/", Trouble.UNREACHABLE);
  }

  private static void answer(OutputStream out, String head, byte[] body) throws IOException {
    out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + head + "\r\n\r\n").getBytes(ISO_8859_1));
    out.write(body);
  }
}
