package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.passkey.SoftwareAuthenticator;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A browser that is remembered stands in for a proof, and for nothing else")
class RememberedBrowserTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "known.app.example", "https://known.app.example/cb")
          .asks("https://known.app.example/cb");

  @Test
  @DisplayName("The second sign-in takes two clicks and no mail")
  void takesTwoClicks() {
    var owner = Neighbour.at(world, "twice-browser.north.example");
    var browser = remembered(owner);
    var letters = codes(owner);

    comeBack(browser, owner);

    assertThat(browser.text())
        .contains("Sign in to known.app.example?", "by this browser, which you had remembered");
    assertThat(browser.press("Allow").hasLanded()).isTrue();
    assertThat(codes(owner)).isEqualTo(letters);
  }

  @Test
  @DisplayName("CO-09 A27 It never agrees by itself, and other browsers are not remembered")
  void neverAgreesByItself() {
    var owner = Neighbour.at(world, "asked-browser.north.example");
    var browser = remembered(owner);

    comeBack(browser, owner);
    assertThat(browser.hasLanded()).isFalse();
    assertThat(owner.begin(asked).text()).contains("Show that it is you");
  }

  @Test
  @DisplayName("Its cookie is another one after each use, and the old one opens nothing")
  void rotates() {
    var owner = Neighbour.at(world, "rotates-browser.north.example");
    var browser = remembered(owner);
    var before = cookie(browser);

    comeBack(browser, owner);
    assertThat(cookie(browser)).isNotEqualTo(before);

    var thief = owner.begin(asked);
    thief.open(asked.url());
    var form = "me=" + owner.host() + "&form_secret=" + Click.secret(thief);
    var cookies = thief.cookies().header(thief.url()) + "; gondulf-remembered=" + before;
    var answer = Http.post(Click.step(thief, "website"), form, "Cookie", cookies);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/proof");
  }

  @Test
  @DisplayName("It is remembered for thirty days")
  void isForgotten() {
    var owner = Neighbour.at(world, "days-browser.north.example");
    var browser = remembered(owner);
    world.clock().advance(Duration.ofDays(29));
    comeBack(browser, owner);
    assertThat(browser.text()).contains("Sign in to known.app.example?");

    world.clock().advance(Duration.ofDays(1));
    assertThat(browser.open(asked.url()).fill("me", owner.host()).press("Continue").text())
        .contains("Show that it is you");
  }

  @Test
  @DisplayName("B6 Remembered after a code it does not stand in for a passkey")
  void doesNotStandInForMore() {
    var owner = Neighbour.at(world, "stronger-browser.north.example");
    var browser = remembered(owner);
    var other = owner.untilConsent(asked).follow("Add a passkey");
    var options = other.document().select("[data-passkey]").attr("data-options");
    other.fill("answer", SoftwareAuthenticator.at(world.url()).create(options));
    assertThat(other.press("Add a passkey").text()).contains("Sign in to known.app.example?");

    browser.open(asked.url()).fill("me", owner.host()).press("Continue");

    assertThat(browser.text()).contains("Your passkey").doesNotContain("Send the code");
    assertThat(browser.open(Click.step(browser, "consent")).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("A remembered browser adds no passkey")
  void addsNoPasskey() {
    var owner = Neighbour.at(world, "adds-browser.north.example");
    var browser = remembered(owner);
    comeBack(browser, owner);

    assertThat(browser.text()).doesNotContain("Add a passkey");
    assertThat(browser.open(Click.step(browser, "passkey/new")).status()).isEqualTo(409);
  }

  private Browser remembered(Neighbour owner) {
    var browser = owner.untilConsent(asked).check("remember", "yes").press("Allow");
    assertThat(browser.hasLanded()).isTrue();
    return browser;
  }

  private void comeBack(Browser browser, Neighbour owner) {
    browser.open(asked.url()).fill("me", owner.host()).press("Continue");
  }

  private long codes(Neighbour owner) {
    return world.mailbox().mailsTo(owner.mail()).stream()
        .filter(mail -> mail.code().isPresent())
        .count();
  }

  private static String cookie(Browser browser) {
    return browser
        .cookies()
        .header(browser.url())
        .replaceFirst(".*gondulf-remembered=([^;]*).*", "$1");
  }
}
