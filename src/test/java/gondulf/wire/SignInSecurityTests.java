package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sign-in belongs to one browser, one request and one person")
class SignInSecurityTests {

  private final World world = World.shared();
  private final App app = App.listing(world, "safe.app.example", "https://safe.app.example/cb");
  private final Asked asked = app.asks("https://safe.app.example/cb").with("scope", "create");

  @Test
  @DisplayName("A8 UA-08 The cookie is one secret that means nothing, out of reach of scripts")
  void cookiesMeanNothing() {
    var neighbour = Neighbour.at(world, "cookie.heidi.example");
    var browser = neighbour.untilCode(asked);

    assertThat(browser.cookies().all()).hasSize(1);
    var cookie = browser.cookies().all().getFirst();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getValue()).hasSize(43).doesNotContain(".", neighbour.code());
    var decoded =
        new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.ISO_8859_1);
    assertThat(decoded).hasSize(32).doesNotContain("heidi", neighbour.code());
    var header = Http.get(asked.url()).headers().firstValue("Set-Cookie").orElse("");
    assertThat(header).contains("SameSite=Lax", "HttpOnly").doesNotContain("Domain");
  }

  @Test
  @DisplayName("A11 CO-08 A form without the secret of this very sign-in is refused")
  void refusesForeignForms() {
    var browser = Neighbour.at(world, "forms.heidi.example").untilConsent(asked);
    var target = Click.target(browser);
    var cookie = Click.cookie(browser);
    browser.open(asked.url());
    var otherSignIn = Click.secret(browser);
    var otherBrowser = Click.secret(world.browser().open(asked.url()));

    for (var secret : List.of("", "x", otherSignIn, otherBrowser)) {
      var form = "decision=allow&form_secret=" + secret;
      assertThat(Http.post(target, form, cookie).statusCode()).isEqualTo(403);
    }
    assertThat(Http.post(target, "decision=allow", cookie).statusCode()).isEqualTo(403);
    assertThat(Http.post(target, "form_secret=a&form_secret=b", cookie).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @DisplayName("A11 W-28 A form from another site is refused; one from a sandboxed view is not")
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Origin: https://evil.example"
      })
  void refusesOtherSites(String header) {
    var browser = Neighbour.at(world, "sites.heidi.example").untilConsent(asked);
    var named = header.split(": ", 2);
    var cookie = Click.cookie(browser);
    var form = Click.form(browser, "allow");
    var target = Click.target(browser);

    assertThat(Http.post(target, form, cookie[0], cookie[1], named[0], named[1]).statusCode())
        .isEqualTo(403);
    assertThat(
            Http.post(
                    target,
                    form,
                    cookie[0],
                    cookie[1],
                    "Origin",
                    "null",
                    "Sec-Fetch-Site",
                    "same-origin")
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  @DisplayName("A12 A27 W-27 No GET agrees to anything")
  void getsChangeNothing() {
    var browser = Neighbour.at(world, "gets.heidi.example").untilConsent(asked);
    var query = "?" + Click.form(browser, "allow");

    browser.open(Click.step(browser, "consent" + query));
    assertThat(browser.status()).isEqualTo(200);
    assertThat(browser.hasLanded()).isFalse();
    assertThat(browser.open(Click.step(browser, "mail")).status()).isEqualTo(405);
  }

  @Test
  @DisplayName("A13 AZ-18 D-17 Who the app believes one to be is not who one is")
  void hintsProveNothing() {
    var hinted = asked.with("me", "https://alice.example/");
    var browser = Neighbour.at(world, "hint.heidi.example").untilConsent(hinted).press("Allow");

    assertThat(hinted.redeem(Codes.landedWith(browser)).body())
        .contains("https://hint.heidi.example/")
        .doesNotContain("alice.example");
  }

  @Test
  @DisplayName("B9 MD-15 Whatever host a request names, addresses and cookies come of the settings")
  void believesNoHostHeader() {
    var target = asked.url().getRawPath() + "?" + asked.url().getRawQuery();
    var answer =
        RawHttp.get(
            world,
            target,
            "Host: evil.example",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Prefix: /evil",
            "Forwarded: host=evil.example");

    assertThat(answer).doesNotContain("evil").doesNotContain("Domain=");
    assertThat(answer.split("\r\n", 2)[0]).matches("HTTP/1.1 (303|400) ?.*");
  }

  @Test
  @DisplayName("B18 An address of the sign-in in another browser is of no use there")
  void addressesAreOfNoUseElsewhere() {
    var neighbour = Neighbour.at(world, "copied.heidi.example");
    var mine = neighbour.untilConsent(asked);
    var theirs = world.browser().open(asked.url());

    for (var step : List.of("website", "proof", "code", "record", "consent")) {
      var stranger = world.browser().open(Click.step(mine, step));
      assertThat(stranger.status()).isEqualTo(403);
      assertThat(stranger.text()).doesNotContain("copied.heidi.example");
      assertThat(theirs.open(Click.step(mine, step)).status()).isEqualTo(410);
      theirs.back();
    }
    var form = Click.form(mine, "allow");
    assertThat(Http.post(Click.target(mine), form).statusCode()).isEqualTo(403);
    assertThat(Http.post(Click.target(mine), form, Click.cookie(theirs)).statusCode())
        .isEqualTo(410);
  }

  @Test
  @DisplayName("UA-08 A browser may bring any cookie: it opens nothing")
  void oddCookiesOpenNothing() {
    for (var cookie :
        List.of("gondulf-browser=", "gondulf-browser=x", "gondulf-browser=\u00e9", "=", "a=b; c")) {
      var answer = RawHttp.get(world, "/sign-in/x/consent", "Cookie: " + cookie);
      assertThat(answer).containsPattern("^HTTP/1.1 (400|403|410)");
    }
  }

  @Test
  @DisplayName("A sign-in ends after a quarter of an hour, and says so")
  void signInsEnd() {
    var browser = Neighbour.at(world, "slow.heidi.example").untilConsent(asked);
    world.clock().advance(Duration.ofMinutes(15));

    assertThat(browser.press("Allow").status()).isEqualTo(410);
    assertThat(browser.text().toLowerCase(Locale.ROOT))
        .contains("this sign-in has ended", "15 minutes");
  }
}
