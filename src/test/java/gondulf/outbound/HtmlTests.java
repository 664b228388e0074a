package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.outbound.Fetched.Document;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HtmlTests {

  private static final URI URL = URI.create("https://alice.example/about");

  @Test
  void linksOfTheHeadersComeFirst() {
    var document =
        document("text/html", "</header>; rel=me", "<a rel=me href=/a>a</a><link rel=ME href=l>");

    assertThat(document.html().links("me")).containsExactly(url("/header"), url("/l"), url("/a"));
  }

  @Test
  void linksWithoutUrlAreStillWritten() {
    var html = html("<a rel='me nofollow' href=' mailto:a b@alice.example '>mail</a>");

    assertThat(html.links("me")).isEmpty();
    assertThat(html.hrefs("me")).containsExactly("mailto:a b@alice.example");
  }

  @Test
  void aMailAddressIsALink() {
    assertThat(html("<a rel=me href=mailto:a@alice.example>mail</a>").links("me"))
        .containsExactly(URI.create("mailto:a@alice.example"));
  }

  @Test
  void linksInTextGrantNothing() {
    var html = html("<a rel='redirect_uri indieauth-metadata me' href=https://evil.example/>x</a>");

    assertThat(html.links("redirect_uri")).isEmpty();
    assertThat(html.links("indieauth-metadata")).isEmpty();
    assertThat(html.links("me")).hasSize(1);
  }

  @Test
  void theBaseOfThePageHoldsForItsTextAlone() {
    var document =
        document(
            "text/html",
            "<x>; rel=redirect_uri",
            "<base href=/dir/><base href=/other/><link rel=redirect_uri href=y>");

    assertThat(document.html().links("redirect_uri")).containsExactly(url("/x"), url("/dir/y"));
  }

  @Test
  void whatIsNoHtmlHasHeadersOnly() {
    var document = document("application/json", "</x>; rel=me", "<link rel=me href=/y>");

    assertThat(document.html().links("me")).containsExactly(url("/x"));
  }

  @Test
  @DisplayName("B21 a page may be as deep as it likes")
  void deepPagesAreRead() {
    var deep = "<div class=h-card><a rel=me class=u-url href=/about>".repeat(10_000);

    assertThat(html(deep).links("me")).isNotEmpty();
    assertThat(html("<div>".repeat(190_000)).links("me")).isEmpty();
  }

  @Test
  @DisplayName("B21 a few letters for each link do not become many")
  void linksDoNotUnfold() {
    var base = "<base href='/" + "x".repeat(1900) + "/'>";

    var links = html(base + "<a rel=me href=y>".repeat(20_000)).links();

    assertThat(links).isNotEmpty().hasSizeLessThan(100);
    assertThat(html("<base href='/" + "x".repeat(3000) + "/'><a rel=me href=y>").links("me"))
        .containsExactly(url("/y"));
  }

  @Test
  void linksThatCountComeBeforeThoseThatAreOnlyThere() {
    var html = html("<a rel=nofollow href=/y>y</a>".repeat(5000) + "<a rel=me href=/me>me</a>");

    assertThat(html.links("me")).containsExactly(url("/me"));
  }

  @Test
  @DisplayName("B21 no page breaks the reader")
  void anythingCanBeRead() {
    var random = new Random(11);
    var seed =
        "<base href='//x:y'><div class='h-card h-app u-url'><a class='u-url p-name' rel='me' "
            + "href='/a?b#c'>x</a><img class=u-photo src='http://[::1'><table><svg><title>"
            + "<template><a href='mailto:a@b?c' class=u-email></div><link rel='' href='\u0000'>";
    for (var round = 0; round < 3_000; round++) {
      var page = new StringBuilder(seed);
      for (var change = 0; change < 1 + round % 30; change++) {
        mutate(page, random);
      }

      assertThat(html(page.toString()).links("me")).allMatch(URI::isAbsolute);
    }
  }

  private static void mutate(StringBuilder page, Random random) {
    var at = random.nextInt(page.length());
    switch (random.nextInt(3)) {
      case 0 -> page.deleteCharAt(at);
      case 1 -> page.setCharAt(at, (char) random.nextInt(0x10000));
      default -> page.insert(at, page.substring(at, Math.min(page.length(), at + 20)));
    }
  }

  private static Html html(String body) {
    return document("text/html", "", body).html();
  }

  private static URI url(String path) {
    return URI.create("https://alice.example" + path);
  }

  private static Document document(String mediaType, String link, String body) {
    return new Document(URL, List.of(), 200, mediaType, List.of(link), Optional.empty())
        .withBody(body);
  }
}
