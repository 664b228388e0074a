package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Redirect;
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

    assertThat(Html.of(document).links("me")).containsExactly(url("/header"), url("/l"), url("/a"));
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

    assertThat(Html.of(document).links("redirect_uri")).containsExactly(url("/x"), url("/dir/y"));
  }

  @Test
  void whatIsNoHtmlHasHeadersOnly() {
    var document = document("application/json", "</x>; rel=me", "<link rel=me href=/y>");

    assertThat(Html.of(document).links("me")).containsExactly(url("/x"));
  }

  @Test
  void anAppIsRead() {
    var html =
        html(
            """
            <div class="h-app">
              <a class="u-url p-name" href="/app">My <b>App</b></a>
              <img class="u-logo" src="logo.png" alt="">
            </div>
            """);

    assertThat(html.app())
        .contains(
            new App(
                Optional.of("My App"), Optional.of(url("/logo.png")), Optional.of(url("/app"))));
    assertThat(html("<p class=h-x-app>Old").app().flatMap(App::name)).contains("Old");
    assertThat(html("<p>no app").app()).isEmpty();
  }

  @Test
  @DisplayName("B11 URLs of other schemes are no logos")
  void onlyWebUrlsAreRead() {
    var html =
        html(
            "<div class=h-app><a class=u-url href='javascript:alert(1)'>x</a>"
                + "<img class=u-logo src='data:image/svg+xml,x'></div>");

    assertThat(html.app())
        .hasValueSatisfying(app -> {
          assertThat(app.url()).isEmpty();
          assertThat(app.logo()).isEmpty();
        });
  }

  @Test
  void aCardThatNamesThePageTwiceStandsForIt() {
    var own = "<p class=h-card><a class='u-url u-uid p-name' href=/about>Alice</a></p>";
    var html = html(card("Bob", "/about") + own);

    assertThat(html.card().flatMap(Card::name)).contains("Alice");
  }

  @Test
  void aCardThatIsMeStandsForThePage() {
    var me = "<link rel=me href=https://alice.example/>";

    assertThat(html(me + card("Bob", "/bob") + card("Alice", "/")).card().flatMap(Card::name))
        .contains("Alice");
  }

  @Test
  void aLoneCardOfThePageStandsForIt() {
    var html =
        html(
            """
            <div class="h-card">
              <img class="u-photo" src="/me.jpg"> <span class="p-name">Alice</span>
              <a class="u-url" href="https://ALICE.example/about">here</a>
              <a class="u-email" href="mailto:alice@alice.example?subject=x">mail</a>
            </div>
            """);

    assertThat(html.card())
        .contains(
            new Card(
                Optional.of("Alice"),
                Optional.of(url("/me.jpg")),
                Optional.of(URI.create("https://ALICE.example/about")),
                Optional.of("alice@alice.example")));
  }

  @Test
  void aCardOfTheAddressThatLedHereStandsForThePage() {
    var start = URI.create("https://alice.example/");
    var document =
        document("text/html", "", card("Alice", "https://alice.example"))
            .after(List.of(new Redirect(start, 302, URL)));

    assertThat(Html.of(document).card().flatMap(Card::name)).contains("Alice");
  }

  @Test
  void cardsOfOthersStandForNobody() {
    assertThat(html(card("Bob", "https://bob.example/")).card()).isEmpty();
    assertThat(html(card("Alice", "/about") + card("Bob", "/bob")).card()).isEmpty();
  }

  @Test
  void whatStandsInAnotherThingIsNotOnesOwn() {
    var html =
        html(
            "<div class=h-card><a class=u-url href=/about></a>"
                + "<p class='p-org h-card'><b class=p-name>Org</b></p></div>");

    assertThat(html.card()).isEmpty();
    assertThat(
            html("<div class=h-app><p class='p-author h-card'><b class=p-name>Bob</b></p>").app())
        .hasValueSatisfying(app -> assertThat(app.name()).isEmpty());
  }

  @Test
  void namesAreCut() {
    assertThat(html("<p class=h-app>" + "\uD83D\uDE00".repeat(300)).app().flatMap(App::name))
        .contains("\uD83D\uDE00".repeat(200));
  }

  @Test
  @DisplayName("B21 a page may be as deep as it likes")
  void deepPagesAreRead() {
    var deep = "<div class=h-card><a rel=me class=u-url href=/about>".repeat(10_000);

    assertThat(html(deep).links("me")).isNotEmpty();
    assertThat(html("<div>".repeat(190_000)).links("me")).isEmpty();
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

  private static String card(String name, String url) {
    return "<p class=h-card><a class=u-url href='"
        + url
        + "'><b class=p-name>"
        + name
        + "</b></a></p>";
  }

  private static Html html(String body) {
    return Html.of(document("text/html", "", body));
  }

  private static URI url(String path) {
    return URI.create("https://alice.example" + path);
  }

  private static Document document(String mediaType, String link, String body) {
    return new Document(URL, List.of(), 200, mediaType, List.of(link), -1, body);
  }
}
