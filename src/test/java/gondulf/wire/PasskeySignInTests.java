package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.passkey.SoftwareAuthenticator;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("People sign in by a passkey")
class PasskeySignInTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "keys.app.example", "https://keys.app.example/cb")
          .asks("https://keys.app.example/cb");
  private final SoftwareAuthenticator authenticator = SoftwareAuthenticator.at(world.url());

  @Test
  @DisplayName("Enrolled by mail, with a passkey from then on: two clicks at the next app")
  void takesTwoClicks() {
    withPasskey(Neighbour.at(world, "mail-keys.north.example"));

    var browser = world.browser();
    browser.open(asked.url());
    show(browser, "Use a passkey");

    assertThat(browser.text())
        .contains(
            "Sign in to keys.app.example?", "https://mail-keys.north.example/", "by your passkey");
    assertThat(browser.press("Allow").hasLanded()).isTrue();
  }

  @Test
  @DisplayName("T-nosmtp With no mail server: DNS once, and a passkey three times more")
  void worksWithoutMail() {
    try (var other = World.with(Map.of("gondulf.smtp.host", "", "gondulf.verify", "dns"))) {
      var question =
          App.listing(other, "keys.app.example", "https://keys.app.example/cb")
              .asks("https://keys.app.example/cb");
      var owner = Neighbour.withoutMail(other, "dns-keys.north.example");
      var mine = SoftwareAuthenticator.at(other.url());
      var browser = owner.begin(question).press("Show me the record");
      owner.record(browser.document().select("pre[aria-labelledby=value-label]").text());
      browser.press("Look again now").follow("Add a passkey");
      browser.fill("answer", mine.create(options(browser))).press("Add a passkey");
      assertThat(browser.press("Allow").hasLanded()).isTrue();

      for (int time = 0; time < 3; time++) {
        browser.open(question.url());
        browser.fill("answer", mine.get(options(browser))).press("Use a passkey");
        assertThat(browser.press("Allow").hasLanded()).isTrue();
      }
    }
  }

  @Test
  @DisplayName("B6 T-static Who has a passkey is asked for it: no code and no record is enough")
  void nothingLessIsEnough() {
    var owner = withPasskey(Neighbour.at(world, "strict-keys.north.example"));

    var browser = owner.begin(asked);

    assertThat(browser.text())
        .contains("Your passkey")
        .doesNotContain("Send the code", "Show me the record");
    for (var step : new String[] {"mail", "record"}) {
      var form = "form_secret=" + Click.secret(browser);
      assertThat(Http.post(Click.step(browser, step), form, Click.cookie(browser)).statusCode())
          .isEqualTo(409);
    }
    show(browser, "Use your passkey");
    assertThat(browser.text()).contains("Sign in to keys.app.example?");
  }

  @Test
  @DisplayName("B10 B18 An answer counts once, in the sign-in and the browser that asked for it")
  void answersAreForOneSignIn() {
    withPasskey(Neighbour.at(world, "once-keys.north.example"));
    var browser = world.browser();
    browser.open(asked.url());
    var answer = authenticator.get(options(browser));
    var other = world.browser();
    other.open(asked.url());

    assertThat(other.fill("answer", answer).press("Use a passkey").text())
        .contains("Your passkey was not accepted");
    browser.fill("answer", answer).press("Use a passkey");
    assertThat(browser.text()).contains("Sign in to keys.app.example?");
    browser.open(Click.step(browser, "website")).fill("answer", answer).press("Use a passkey");
    assertThat(browser.text()).contains("Your passkey was not accepted");
  }

  @Test
  @DisplayName("B20 An answer made for another page's address is refused")
  void refusesOtherOrigins() {
    withPasskey(Neighbour.at(world, "phished-keys.north.example"));
    var browser = world.browser();
    browser.open(asked.url());
    var phished = authenticator.copy().origin("https://evil" + world.url().getHost());

    browser.fill("answer", phished.get(options(browser))).press("Use a passkey");

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text()).contains("Your passkey was not accepted");
  }

  @Test
  @DisplayName("T-pin-N The passkey of a seller opens nothing once DNS names a new owner")
  void theSellersPasskeyIsRefused() {
    var seller = Neighbour.withoutMail(world, "sold-keys.north.example");
    var browser = seller.begin(asked).press("Show me the record");
    var pin = browser.document().select("pre[aria-labelledby=value-label]").text();
    seller.record(pin);
    browser.press("Look again now").follow("Add a passkey");
    browser.fill("answer", authenticator.create(options(browser))).press("Add a passkey");
    world.dns().removeTxt("_gondulf." + seller.host(), pin);
    seller.record("v=gondulf1; acct=buyer; iss=" + world.url());

    browser.open(asked.url());
    show(browser, "Use a passkey");

    assertThat(browser.text()).contains("Show that it is yours");
    assertThat(browser.open(Click.step(browser, "consent")).status()).isEqualTo(409);
    browser.open(asked.url());
    show(browser, "Use a passkey");
    assertThat(browser.text()).contains("Your passkey was not accepted");
  }

  private Neighbour withPasskey(Neighbour owner) {
    var browser = owner.untilConsent(asked).follow("Add a passkey");
    browser.fill("answer", authenticator.create(options(browser))).press("Add a passkey");
    assertThat(browser.text()).contains("Sign in to keys.app.example?");
    return owner;
  }

  private void show(Browser browser, String button) {
    browser.fill("answer", authenticator.get(options(browser))).press(button);
  }

  private static String options(Browser browser) {
    return browser.document().select("[data-passkey]").attr("data-options");
  }
}
