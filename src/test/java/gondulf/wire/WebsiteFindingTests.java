package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A website that is not ready: the person hears what was found and what to do")
class WebsiteFindingTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "finds.app.example", "https://finds.app.example/cb")
          .asks("https://finds.app.example/cb");

  @Test
  @DisplayName("UA-10 Carol's page names no server: the line to add is shown")
  void showsTheLineToAdd() {
    var browser = begin("carol.example");

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text())
        .contains("https://carol.example/")
        .contains(
            "<link rel=\"indieauth-metadata\" href=\""
                + world.url()
                + "/.well-known/oauth-authorization-server\">");
    assertThat(browser.document().select(".reference")).isNotEmpty();
  }

  @Test
  @DisplayName("Grace's page names another server, which is shown")
  void showsTheOtherServer() {
    assertThat(begin("grace.example").text())
        .contains("names another server")
        .contains("https://other.example/.well-known/oauth-authorization-server");
    assertThat(world.mailbox().mailsTo("grace@grace.example")).isEmpty();
  }

  @Test
  @DisplayName("SF-09 Erin's website is down: what was tried is shown, and nothing of its answers")
  void saysWhatWasTried() {
    assertThat(begin("erin.example").text())
        .contains("Nothing answers over https", "https://erin.example/", "nothing answers there")
        .doesNotContain("Exception", "127.0.0.1");
  }

  @ParameterizedTest
  @DisplayName("Whatever is no page is said by its status and type")
  @CsvSource({"404, text/html", "500, text/html", "200, image/png", "200, application/json"})
  void saysWhatIsNoPage(int status, String type) {
    var host = "nopage" + status + Integer.toHexString(type.hashCode()) + ".west.example";
    world.homes().put("https://" + host + "/", Reply.text(type, "{}").withStatus(status));

    assertThat(facts(begin(host), "page"))
        .containsEntry("Status", String.valueOf(status))
        .containsEntry("Type", type);
  }

  @Test
  @DisplayName(
      "A20 UA-11 D-26 Dave's redirect to www for good is gone along with, and his name stays")
  void followsToWww() {
    var browser = begin("dave.example");
    assertThat(browser.text())
        .contains("You stay https://dave.example/", "moved for good to https://www.dave.example/");
    assertThat(begin("www.dave.example").text()).contains("https://www.dave.example/");
  }

  @ParameterizedTest
  @DisplayName("A20 A redirect that is not for good does not count")
  @ValueSource(ints = {302, 303, 307})
  void refusesTemporaryRedirects(int status) {
    var neighbour = Neighbour.at(world, "www.west.example");
    var bare = "west.example";
    world.homes().put("https://" + bare + "/", Reply.redirect(status, neighbour.url()));

    var browser = begin(bare);
    assertThat(browser.text()).contains("leads elsewhere for the time being");
    assertThat(facts(browser, "redirects"))
        .containsEntry("Leads to", neighbour.url())
        .containsEntry("Status", String.valueOf(status));
  }

  @ParameterizedTest
  @DisplayName("A20 UA-11 A redirect to another host ends the sign-in, for good or not")
  @ValueSource(ints = {301, 302, 307, 308})
  void refusesOtherHosts(int status) {
    Neighbour.at(world, "mallory.west.example");
    var host = "open" + status + ".west.example";
    world
        .homes()
        .put("https://" + host + "/", Reply.redirect(status, "https://mallory.west.example/"));

    assertThat(begin(host).text())
        .contains("The page leads to somebody else's", "https://mallory.west.example/");
    assertThat(world.mailbox().mailsTo("me@mallory.west.example")).isEmpty();
  }

  @Test
  @DisplayName("A20 Nor does one that comes back by way of another host")
  void refusesDetours() {
    world.homes().put("https://tour.west.example/", Reply.redirect(301, "https://x.west.example/"));
    world
        .homes()
        .put("https://x.west.example/", Reply.redirect(301, "https://tour.west.example/me"));
    world.homes().put("https://tour.west.example/me", Reply.html(new Neighbour(world, "x").link()));

    assertThat(begin("tour.west.example").text()).contains("The page leads to somebody else's");
  }

  @Test
  @DisplayName("ID-12 A page takes the slash that it turns out to have")
  void keepsOneSpellingOfAPage() {
    assertThat(begin("frank.example/~frank").status()).isEqualTo(422);
    world
        .homes()
        .put("https://frank.example/~frank", Reply.redirect(301, "https://frank.example/~frank/"));

    assertThat(begin("frank.example/~frank").text()).contains("https://frank.example/~frank/");
    assertThat(begin("FRANK.example/~frank/").text()).contains("https://frank.example/~frank/");
  }

  @ParameterizedTest
  @DisplayName("ID-06 W-25 A website may be typed in many ways")
  @ValueSource(strings = {"ALICE.example", "http://alice.example", " https://Alice.Example/ "})
  void readsWhatPeopleType(String typed) {
    assertThat(begin(typed).text())
        .contains("https://alice.example/")
        .contains("a•••@alice.example");
  }

  @ParameterizedTest
  @DisplayName("ID-04 ID-09 A22 What can't be anybody's website is said beside its field")
  @ValueSource(
      strings = {
        "",
        " ",
        "alice@alice.example",
        "https://example.com:8443/",
        "https://172.28.92.51/",
        "https://example.com/#me",
        "ftp://alice.example/",
        "https://u:p@alice.example/",
        "localhost",
        "https://[::1]/",
        "2130706433",
        "0x7f.1",
        "127.1",
        "localhost.",
        "https://alice.example/a/%2e%2e/b",
        "javascript:alert(1)",
        "alice example",
        "a..example",
        "https://alice.example\\@evil.net/",
        "<script>alert(1)</script>",
        "\u0000\u0007"
      })
  void refusesWhatIsNoWebsite(String typed) {
    var browser = begin(typed);

    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.document().select("script:not([src=/gondulf.js])")).isEmpty();
    assertThat(browser.text()).doesNotContain("Exception");
  }

  @ParameterizedTest
  @DisplayName("ID-13 T-host A public suffix is nobody's domain")
  @ValueSource(strings = {"co.uk", "github.io", "com.au"})
  void refusesPublicSuffixes(String host) {
    assertThat(begin(host).text()).contains(host + " is nobody's own domain");
  }

  @Test
  @DisplayName("It says the same, in the same words and with the same lines, as the doctor")
  void saysWhatTheDoctorSays() {
    var refused = begin("carol.example").document();
    var doctor = world.browser().open("/setup").fill("me", "carol.example").press("Look at it");
    var obstacles = refused.select(".finding");

    assertThat(obstacles.eachAttr("id")).contains("metadata-link").doesNotContain("sign-in");
    for (var obstacle : obstacles) {
      var same = doctor.document().select(".finding.bad#" + obstacle.id());
      assertThat(obstacle.select(".headline").text()).isEqualTo(same.select(".headline").text());
      assertThat(obstacle.select("> p").eachText())
          .isEqualTo(same.select("> p:not(.again)").eachText());
      assertThat(obstacle.select(".record").text()).isEqualTo(same.select(".record").text());
      assertThat(obstacle.select(".facts").text()).isEqualTo(same.select(".facts").text());
    }
  }

  private static Map<String, String> facts(Browser browser, String check) {
    return browser.document().select("#" + check + " .facts > div").stream()
        .collect(
            Collectors.toMap(
                each -> each.select("dt").text(),
                each -> each.select("dd").text(),
                (first, _) -> first));
  }

  private Browser begin(String typed) {
    return new Neighbour(world, typed).begin(asked);
  }
}
