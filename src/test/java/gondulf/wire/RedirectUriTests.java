package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 4.2.2: Redirect URL")
class RedirectUriTests {

  private final World world = World.shared();
  private final App app =
      App.listing(
          world,
          "redirects.app.example",
          "https://redirects.app.example/cb",
          "https://elsewhere.example/cb?a=b",
          "http://127.0.0.1/cb",
          "http://localhost/cb",
          "com.example.app:/cb",
          "cursor://cb",
          "javascript:alert(1)",
          "data:text/html,x");
  private final App page =
      App.withPage(
          world,
          "pages.old.example",
          """
          <link rel="redirect_uri" href="https://other.example/cb">
          <link rel="redirect_uri" href="/relative">
          <div class="h-app"><a class="u-url p-name" href="/">Old Reader</a></div>
          """);

  @ParameterizedTest
  @DisplayName("CL-17 CL-18 CL-19 What is listed may be answered, on a loopback host at any port")
  @ValueSource(
      strings = {
        "https://redirects.app.example/cb",
        "https://elsewhere.example/cb?a=b",
        "http://127.0.0.1:51004/cb",
        "http://localhost:58135/cb",
        "com.example.app:/cb"
      })
  void takesWhatIsListed(String redirectUri) {
    app.asks(redirectUri).get().goesOn();
  }

  @ParameterizedTest
  @DisplayName("CL-16 CL-17 CL-18 CL-24 CL-25 A3 A16 B4 B16 Nothing else may")
  @ValueSource(
      strings = {
        "/cb",
        "https://redirects.app.example/cb#x",
        "https://redirects.app.example/cb/",
        "https://redirects.app.example/cb?x=1",
        "https://redirects.app.example/cb?",
        "https://redirects.app.example/../cb",
        "https://REDIRECTS.app.example/cb",
        "https://redirects.app.example:443/cb",
        "https://redirects.app.example:8443/cb",
        "https://redirects.app.example./cb",
        "https://evil.redirects.app.example/cb",
        "https://redirects.app.example.evil.net/cb",
        "https://redirects.app.example@evil.net/cb",
        "https://redirects.app.example%40evil.net/cb",
        "https://redirects.app.example\\@evil.net/cb",
        "https://redirects.app.example%5c@evil.net/cb",
        "https://evil.net#@redirects.app.example/cb",
        "https://redirects.app.example/cb\t",
        " https://redirects.app.example/cb",
        "http://redirects.app.example/cb",
        "https://elsewhere.example/cb",
        "https://elsewhere.example/cb?a=b&c=d",
        "http://127.0.0.1:51004/other",
        "http://127.0.0.1:51004/cb?x=1",
        "http://127.0.0.2/cb",
        "http://[::1]:51004/cb",
        "http://user@127.0.0.1/cb",
        "https://127.0.0.1/cb",
        "com.example.app:/other",
        "com.example.other:/cb",
        "javascript:alert(1)",
        "data:text/html,x"
      })
  void refusesWhatIsNotListed(String redirectUri) {
    app.asks(redirectUri).with("scope", "email").get().page(400);
  }

  @Test
  @DisplayName("CL-19 localhost and 127.0.0.1 are not each other")
  void tellsLoopbackHostsApart() {
    var cli = App.listing(world, "cli.app.example", "http://127.0.0.1/callback");

    cli.asks("http://127.0.0.1:5555/callback").get().goesOn();
    cli.asks("http://localhost:5555/callback").get().page(400);
  }

  @ParameterizedTest
  @DisplayName("CL-20 CL-21 CL-22 A page's own origin may be answered, and what it links")
  @CsvSource({
    "https://pages.old.example/anything?x=1, true",
    "https://pages.old.example/relative, true",
    "https://other.example/cb, true",
    "https://other.example/cb/, false",
    "https://evil.example/cb, false",
    "https://sub.pages.old.example/, false",
    "http://pages.old.example/, false",
    "https://pages.old.example:8443/, false",
  })
  void takesAPagesOwnOrigin(String redirectUri, boolean good) {
    var answer = page.asks(redirectUri).get();
    if (good) {
      answer.goesOn();
    } else {
      answer.page(400);
    }
  }

  @Test
  @DisplayName("CL-22 A link in the HTTP header counts, one in running text does not")
  void readsTheLinkHeader() {
    var text = "<a rel=\"redirect_uri\" href=\"https://comment.example/cb\">a visitor's word</a>";
    var client = App.named(world, "https://header.old.example/");
    var reply = Reply.html(text).with("Link", "<https://header.example/cb>; rel=\"redirect_uri\"");
    world.homes().put(client.id(), reply);

    client.asks("https://header.example/cb").get().goesOn();
    client.asks("https://comment.example/cb").get().page(400);
  }

  @Test
  @DisplayName(
      "CL-23 ID-05 D-18 An older app is known by the name on its page, and without a slash")
  void namesOlderApps() {
    var asked = page.asks("https://pages.old.example/x");

    assertThat(world.browser().open(asked.url()).text()).contains("Old Reader");
    var bare = asked.with("client_id", "https://PAGES.old.example");
    assertThat(world.browser().open(bare.url()).text()).contains("Old Reader");
  }

  @Test
  @DisplayName("CL-21 A document without a list has its own origin")
  void takesTheOriginOfADocumentWithoutAList() {
    var client = App.saying(world, "listless.app.example", "\"client_name\": \"Listless\"");

    client.asks("https://listless.app.example/x").get().goesOn();
    client.asks("https://evil.example/x").get().page(400);
  }

  @Test
  @DisplayName("D-19 A page may be reached by a redirect on its own host, and on no other")
  void followsPagesOnTheirHost() {
    var client = App.named(world, "https://moved.old.example/");
    world.homes().put("https://moved.old.example/", Reply.redirect(302, "/app"));
    world.homes().put("https://moved.old.example/app", Reply.html("<h1>App</h1>"));
    client.asks("https://moved.old.example/cb").get().goesOn();

    var lost = App.named(world, "https://lost.old.example/app");
    world.homes().put(lost.id(), Reply.redirect(302, "https://pages.old.example/"));
    lost.asks("https://lost.old.example/cb").get().page(400);
  }

  @Test
  @DisplayName("D-08 An app named by its origin goes on unverified, and the person is told")
  void warnsOfUnverifiedApps() {
    world.homes().putDown("down.old.example");
    var asked = App.named(world, "https://down.old.example/").asks("https://down.old.example/cb");
    App.named(world, "https://down.old.example/app")
        .asks("https://down.old.example/cb")
        .get()
        .page(400);
    asked.with("redirect_uri", "https://evil.example/cb").get().page(400);

    var browser = Neighbour.at(world, "trusting.south.example").untilConsent(asked);
    assertThat(browser.text()).contains("Nothing could be learned about this app");
    assertThat(Query.of(browser.press("Allow").landedAt())).containsKey("code");
  }

  @Test
  @DisplayName("D-12 AZ-21 Before an error goes where nobody is sure of, the person is asked")
  void asksBeforeADoubtfulRedirect() {
    world.homes().putDown("doubt.old.example");
    var unverified =
        App.named(world, "https://doubt.old.example/").asks("https://doubt.old.example/");
    var text = unverified.with("scope", "email").get().page(400);
    assertThat(text).contains("doubt.old.example", "Go back to the app");

    var scheme = app.asks("com.example.app:/cb").with("scope", "email").get();
    assertThat(scheme.page(400)).contains("com.example.app:");
    assertThat(scheme.http().body()).contains("com.example.app:/cb?error&#x3D;invalid_scope");
  }
}
