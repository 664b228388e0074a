package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IndieAuth 5.2: the person agrees or not")
class ConsentTests {

  private static final String CALLBACK = "https://consent.app.example/cb";

  private final World world = World.shared();
  private final App app =
      App.saying(
          world,
          "consent.app.example",
          """
          "client_name": "Consent App", "client_uri": "https://github.example/app",
          "logo_uri": "https://consent.app.example/logo.png",
          "redirect_uris": ["%s", "http://127.0.0.1/cb", "com.example.app:/cb"]
          """
              .formatted(CALLBACK));
  private final Asked asked = app.asks(CALLBACK).with("scope", "profile email create");

  @Test
  @DisplayName(
      "CO-01 CO-02 CO-03 CO-04 CO-06 CL-26 It says who asks, what for, and where the answer goes")
  void saysWhoAsksForWhat() {
    var text = consent("says.south.example", asked).text();

    assertThat(text)
        .contains(
            "Consent App",
            app.id(),
            "consent.app.example",
            "https://says.south.example/ proven by mail")
        .contains("See your mail address", "Post on your website", "me@says.south.example")
        .contains("The app gives a website that is not its own host as its home");
  }

  @Test
  @DisplayName("CO-04 CO-05 It warns of an answer to a program or to another host")
  void warnsOfOddDestinations() {
    var loopback = asked.with("redirect_uri", "http://127.0.0.1:4000/cb");
    assertThat(consent("warned.south.example", loopback).text())
        .contains("a program on this device", "http://127.0.0.1:4000/cb");
    var scheme = asked.with("redirect_uri", "com.example.app:/cb");
    assertThat(consent("warned.south.example", scheme).text())
        .contains("an app on this device", "com.example.app:/cb");
  }

  @Test
  @DisplayName("CO-07 It warns of an app without PKCE, and only of such")
  void warnsOfMissingPkce() {
    var warning = "an older way of signing in";

    assertThat(consent("pkce.south.example", asked).text()).doesNotContain(warning);
    assertThat(consent("pkce.south.example", asked.withoutPkce()).text()).contains(warning);
  }

  @Test
  @DisplayName("CO-06 AZ-23 What is unchecked is not granted, and nothing can be added")
  void grantsWhatIsChecked() {
    var browser = consent("unchecks.south.example", asked).uncheck("scope", "create");
    browser.document().select("input[value=email]").attr("value", "delete");
    browser.document().select("form").append("<input name=client_id value=https://evil.example/>");
    browser
        .document()
        .select("form")
        .append("<input name=redirect_uri value=https://evil.example/>");
    browser.document().select("form").append("<input name=state value=evil>");

    var landed = browser.press("Allow").landedAt();
    assertThat(landed.toString()).startsWith(CALLBACK + "?code=");
    assertThat(Query.of(landed)).containsEntry("state", Asked.STATE);
    var answer = asked.redeem(Codes.landedWith(browser)).body();
    assertThat(answer).contains("\"scope\":\"profile\"").doesNotContain("email", "delete");
  }

  @Test
  @DisplayName("CO-06 PR-03 Without the profile there is no mail address")
  void keepsTheMailAddressWithTheProfile() {
    var browser = consent("keeps.south.example", asked).uncheck("scope", "profile").press("Allow");

    assertThat(asked.redeem(Codes.landedWith(browser)).body())
        .contains("\"scope\":\"create\"")
        .doesNotContain("me@keeps", "\"profile\"");
  }

  @Test
  @DisplayName("CO-09 A27 Having agreed once, one is asked again")
  void asksEachTime() {
    var browser = consent("again.south.example", asked).press("Allow");
    browser.open(asked.url());

    assertThat(browser.hasLanded()).isFalse();
    assertThat(browser.text()).contains("Which website is yours?");
    browser.fill("me", "again.south.example").press("Continue");
    assertThat(browser.text()).contains("Show that it is you");
    assertThat(browser.open(browser.url().resolve("consent")).status()).isEqualTo(409);
  }

  @Test
  @DisplayName(
      "CO-10 CO-11 CO-12 CO-13 CO-16 HT-03 Every page of a sign-in has the headers that protect it")
  void hasProtectiveHeaders() {
    var neighbour = Neighbour.at(world, "headers.south.example");
    var browser = world.browser().open(asked.url());
    hasHeaders(browser);
    hasHeaders(browser.fill("me", "a b").press("Continue"));
    hasHeaders(browser.fill("me", "carol.example").press("Continue"));
    hasHeaders(browser.back().fill("me", neighbour.host()).press("Continue"));
    hasHeaders(browser.press("Send the code"));
    hasHeaders(browser.fill("code", "wrong").press("Continue"));
    hasHeaders(browser.fill("code", neighbour.code()).press("Continue"));
    hasHeaders(browser.open("/authorize?client_id=x"));
  }

  @Test
  @DisplayName("CO-11 CL-27 CL-28 A19 No page of a sign-in asks anybody else for anything")
  void loadsNothingFromElsewhere() {
    var browser = consent("loads.south.example", asked);

    for (var each : browser.document().select("[src], link[href], a[href], form[action]")) {
      var url = each.hasAttr("src") ? "src" : each.hasAttr("href") ? "href" : "action";
      assertThat(each.absUrl(url)).startsWith(world.url() + "/");
    }
    assertThat(browser.document().select("script, style, iframe, object, [style]")).isEmpty();
    assertThat(world.homes().visitsTo("consent.app.example"))
        .allSatisfy(each ->
            assertThat(each.headers().get("user-agent"))
                .allMatch(name -> name.startsWith("Gondulf")));
  }

  @Test
  @DisplayName("A18 AZ-22 B11 What strangers say of themselves is inert")
  void showsHostileWordsAsText() {
    var attack = "</title><script>alert(1)</script><img src=x onerror=alert(1)>";
    var hostile =
        App.saying(
            world,
            "hostile.app.example",
            """
            "client_name": "%s\\u202Eevil\\u0000", "client_uri": "javascript:alert(1)",
            "logo_uri": "javascript:alert(1)", "redirect_uris": ["https://hostile.app.example/cb"]
            """
                .formatted(attack));
    var neighbour = Neighbour.at(world, "hostile.south.example");
    var card =
        "<p class=h-card><a class='u-url p-name' href=/>%s</a></p>".formatted(escaped(attack));
    neighbour.publish(neighbour.link() + neighbour.mailLink(neighbour.mail()) + card);
    var scope = "profile <script>alert(1)</script> \"'".replace("\"", "");
    var request =
        hostile
            .asks("https://hostile.app.example/cb")
            .with("scope", scope)
            .with("state", attack)
            .with("me", attack)
            .and("resource", "https://x.example/?%3Cscript%3E'");

    assertIsInert(world.browser().open(request.url()));
    var browser = neighbour.untilConsent(request);
    assertIsInert(browser);
    assertThat(browser.text()).contains("<script>alert(1)</script>").doesNotContain("\u202E");
    assertThat(Query.of(browser.press("Allow").landedAt())).containsEntry("state", attack);
  }

  private static void assertIsInert(Browser browser) {
    assertThat(browser.status()).isEqualTo(200);
    assertThat(
            browser
                .document()
                .select("script:not([src=/gondulf.js]), img[onerror], [href^=javascript]"))
        .isEmpty();
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;");
  }

  private static void hasHeaders(Browser browser) {
    var policy = browser.header("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains(
            "default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("form-action", "unsafe");
    assertThat(browser.header("X-Frame-Options")).contains("DENY");
    assertThat(browser.header("Referrer-Policy")).contains("same-origin");
    assertThat(browser.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(browser.header("Cache-Control")).contains("no-store");
    assertThat(browser.header("Content-Type")).contains("text/html;charset=UTF-8");
  }

  private Browser consent(String host, Asked request) {
    return Neighbour.at(world, host).untilConsent(request);
  }
}
