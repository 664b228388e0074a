package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MicroformatTests {

  private static final URI URL = URI.create("https://alice.example/about");

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
                Optional.of("My App"), Optional.of(url("/app")), Optional.of(url("/logo.png"))));
    assertThat(html("<p class=h-x-app>Old").app().flatMap(App::name)).contains("Old");
    assertThat(html("<p>no app").app()).isEmpty();
  }

  @Test
  @DisplayName("B11 URLs of other schemes are not read")
  void onlyWebUrlsAreRead() {
    var html =
        html(
            "<div class=h-app><a class=u-url href='javascript:alert(1)'>x</a></div>"
                + "<div class=h-card><a class=u-url href=/about>x</a>"
                + "<img class=u-photo src='data:image/svg+xml,x'></div>");

    assertThat(html.app()).hasValueSatisfying(app -> assertThat(app.url()).isEmpty());
    assertThat(html.card()).hasValueSatisfying(card -> assertThat(card.photo()).isEmpty());
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
        document("text/html", "", "")
            .after(List.of(new Redirect(start, 302, URL)))
            .withBody(card("Alice", "https://alice.example"));

    assertThat(document.html().card().flatMap(Card::name)).contains("Alice");
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
  void elementsSayTheirTextInTheirOwnWays() {
    assertThat(name("<a class=p-name title=no href=/>A</a>")).contains("A");
    assertThat(name("<abbr class=p-name title=A>no</abbr>")).contains("A");
    assertThat(name("<data class=p-name value=A>no</data>")).contains("A");
    assertThat(name("<img class=p-name alt=A src=no>")).contains("A");
    assertThat(name("<b class=p-name> </b>")).isEmpty();
  }

  @Test
  void namesAreCut() {
    assertThat(html("<p class=h-app>" + "\uD83D\uDE00".repeat(300)).app().flatMap(App::name))
        .contains("\uD83D\uDE00".repeat(200));
  }

  private static String card(String name, String url) {
    return "<p class=h-card><a class=u-url href='"
        + url
        + "'><b class=p-name>"
        + name
        + "</b></a></p>";
  }

  private static Optional<String> name(String property) {
    return html("<div class=h-app>" + property + "</div>").app().flatMap(App::name);
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
