package gondulf.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("/setup: the doctor on a page")
class SetupTests {

  private final World world = World.shared();

  @Test
  void asksForAWebsiteAndShowsHowTheLinesGetThere() {
    var browser = world.browser().open("/").follow("Set up your domain");

    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.document().select(".finding")).isEmpty();
    assertThat(browser.document().select(".recipes summary").eachText())
        .contains("WordPress", "Ghost", "Hugo", "Jekyll", "Eleventy", "Plain HTML", "GitHub Pages");
    assertThat(browser.text()).contains("Link `<" + world.url() + "/.well-known/");
  }

  @Test
  void showsEachFindingWithTheLineForThisServer() {
    var browser = world.browser().open("/setup").fill("me", "carol.example").press("Look at it");
    var finding = browser.document().select("#metadata-link.bad");

    assertThat(browser.url().getQuery()).isEqualTo("me=carol.example");
    assertThat(finding.select(".headline").text()).contains("✗", "Needs mending", "does not name");
    assertThat(finding.select("pre.record span").text())
        .isEqualTo(
            "<link rel=\"indieauth-metadata\" href=\""
                + world.url()
                + "/.well-known/oauth-authorization-server\">");
    assertThat(browser.document().select(".report .notice.warning").text())
        .isEqualTo("You cannot sign in here yet.");
    assertThat(browser.header("Cache-Control")).contains("no-store");
  }

  @Test
  void saysBeforeAllElseWhetherOneCanSignIn() {
    var report = look("alice.example").document().select(".report");

    assertThat(report.select(".notice").text())
        .isEqualTo("You can sign in here as https://alice.example/.");
    assertThat(report.select(".tally").text())
        .isEqualTo(
            "✗ Needs mending: 0 ! Could be better: %d ✓ Good: %d"
                .formatted(
                    report.select(".finding.remark").size(),
                    report.select(".finding.good").size()));
  }

  @Test
  void looksAgainAtOneFinding() {
    var neighbour = new Neighbour(world, "again.west.example");
    neighbour.publish("");
    var browser = look(neighbour.host());
    neighbour.publish(neighbour.link());
    var again = browser.document().select("#metadata-link .again a").attr("href");

    assertThat(again).endsWith("&only=metadata-link#metadata-link");
    browser.open(again.replaceFirst("#.*", ""));
    assertThat(browser.document().select(".finding").eachAttr("id"))
        .containsExactly("metadata-link");
    assertThat(browser.document().select(".finding.good")).hasSize(1);
    assertThat(browser.follow("Show all").document().select(".finding")).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @DisplayName("It says of a website what its sign-in says")
  @CsvSource({"alice, good", "bob, good", "carol, bad", "erin, bad", "grace, bad"})
  void agreesWithTheSignIn(String name, String level) {
    var host = name + ".example";
    var signIn = signIn(world, host);

    assertThat(look(host).document().select("#sign-in").hasClass(level)).isTrue();
    assertThat(signIn.status()).isEqualTo(level.equals("good") ? 200 : 422);
  }

  @Test
  void isOfferedWhereASignInIsRefused() {
    var refused = signIn(world, "carol.example");

    assertThat(refused.follow("See all that is looked at").document().select("#metadata-link.bad"))
        .hasSize(1);
  }

  @Test
  void whatCanBeNobodysWebsiteIsSaidBesideTheField() {
    var browser = look("alice@alice.example");

    assertThat(browser.document().select(".field.wrong #me-error").text())
        .isEqualTo("That is a mail address.");
    assertThat(browser.document().select("#me").attr("value")).isEqualTo("alice@alice.example");
  }

  @Test
  @DisplayName("A18 what a stranger types, and what stands on their page, is inert")
  void strangersWordsAreText() {
    var host = "evil.west.example";
    var evil = "</pre><script>alert(1)</script><img src=x onerror=alert(1)>";
    world.homes().put("https://" + host + "/", Reply.html("<title>x</title>" + evil));
    world.dns().addTxt("_gondulf." + host, evil + "gondulf1");

    for (var browser : new Browser[] {look(host), look(evil), look("\u202e\u0007" + evil)}) {
      assertThat(browser.document().select("script")).hasSize(1);
      assertThat(browser.document().select("script").attr("src")).isEqualTo("/copy.js");
      assertThat(browser.document().select("main img")).isEmpty();
      assertThat(browser.document().select(".report").text()).doesNotContain("\u202e", "\u0007");
    }
    assertThat(look(host).document().select("#dns-record .facts").text()).contains("<script>");
    world.dns().remove("_gondulf." + host);
  }

  @Test
  @DisplayName("A33 it mails nobody, and says nothing of who has an account here")
  void tellsOfTheWebsiteAlone() {
    var neighbour = Neighbour.at(world, "quiet.west.example");
    var before = look(neighbour.host()).document().select(".report").html();
    neighbour.untilConsent(
        App.listing(world, "setup.app.example", "https://setup.app.example/cb")
            .asks("https://setup.app.example/cb"));
    var letters = neighbour.letters();

    assertThat(look(neighbour.host()).document().select(".report").html()).isEqualTo(before);
    assertThat(neighbour.letters()).isEqualTo(letters);
  }

  @Test
  void isGivenSoOftenAnHourAndSaysWhenTheNextIs() {
    try (var own = World.with(Map.of())) {
      var url = own.at("/setup?me=localhost");
      for (int times = 0; times < 120; times++) {
        assertThat(Http.get(url).statusCode()).isEqualTo(200);
      }
      var refused = Http.get(url);

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("30");
      assertThat(refused.body()).contains("The next one can be had in 30 seconds.");
      assertThat(Http.get(own.at("/setup")).statusCode()).isEqualTo(200);
      assertThat(signIn(own, "carol.example").text())
          .contains("You cannot sign in here yet", "many websites looked at in the last hour");
      own.clock().advance(Duration.ofSeconds(30));
      assertThat(Http.get(url).statusCode()).isEqualTo(200);
    }
  }

  private static Browser signIn(World world, String host) {
    return new Neighbour(world, host)
        .begin(
            App.listing(world, "setup.app.example", "https://setup.app.example/cb")
                .asks("https://setup.app.example/cb"));
  }

  private Browser look(String typed) {
    return world
        .browser()
        .open(URI.create(world.url() + "/setup?me=" + URLEncoder.encode(typed, UTF_8)));
  }
}
