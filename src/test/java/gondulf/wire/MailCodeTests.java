package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Proof of a domain by mail")
class MailCodeTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "mails.app.example", "https://mails.app.example/cb")
          .asks("https://mails.app.example/cb");

  @ParameterizedTest
  @DisplayName("A1 Where no code was sent, none is right")
  @ValueSource(strings = {"", " ", "null", "0", "00000000", "0000-0000", "\t"})
  void takesNothingForNoCode(String typed) {
    var browser = Neighbour.at(world, "unsent.village.example").begin(asked);
    var code = browser.url().resolve("code");

    for (var form : new String[] {"code=" + typed.replace(" ", "%20").replace("\t", "%09"), ""}) {
      var secret = "&form_secret=" + Click.secret(browser);
      assertThat(Http.post(code, form + secret, Click.cookie(browser)).statusCode()).isEqualTo(422);
    }
    assertThat(browser.open(code.resolve("consent")).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("A1 A code that could not be sent is not right either, and no try is free")
  void takesNoUnsentCode() {
    var neighbour = Neighbour.at(world, "down.village.example");
    var browser = neighbour.begin(asked);
    world.mailbox().shut();
    try {
      browser.press("Send the code");
      assertThat(browser.status()).isEqualTo(503);
      assertThat(browser.document().select(".reference")).isNotEmpty();
      assertThat(browser.text()).contains("could not be sent", "nothing is lost");
      browser.back();
    } finally {
      world.mailbox().open();
    }
    var secret = "&form_secret=" + Click.secret(browser);
    var code = browser.url().resolve("code");
    assertThat(Http.post(code, "code=" + secret, Click.cookie(browser)).statusCode())
        .isEqualTo(422);

    browser.press("Send the code").fill("code", neighbour.code()).press("Continue");
    assertThat(browser.text()).contains("Sign in to mails.app.example?");
  }

  @Test
  @DisplayName("UA-07 A code counts once, however it is written")
  void codesCountOnce() {
    var neighbour = Neighbour.at(world, "once.village.example");
    var browser = neighbour.untilCode(asked);
    var code = neighbour.code();
    var typed = " " + code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o') + " ";
    browser.fill("code", typed).press("Continue");
    assertThat(browser.text()).contains("Sign in to mails.app.example?");

    browser.open(browser.url().resolve("website")).fill("me", neighbour.host()).press("Continue");
    assertThat(browser.open(browser.url().resolve("consent")).status()).isEqualTo(409);
    browser.open(browser.url().resolve("code"));
    var form = "code=" + code + "&form_secret=" + Click.secret(browser);
    assertThat(Http.post(browser.url(), form, Click.cookie(browser)).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("UA-07 A code is good for ten minutes and not a second more")
  void codesExpire() {
    var neighbour = Neighbour.at(world, "expires.village.example");
    var late = neighbour.untilCode(asked);
    var lateCode = neighbour.code();
    world.clock().advance(Duration.ofSeconds(1));
    var early = neighbour.untilCode(asked);
    var earlyCode = neighbour.code();
    world.clock().advance(Duration.ofSeconds(599));

    assertThat(late.fill("code", lateCode).press("Continue").status()).isEqualTo(422);
    assertThat(late.text()).contains("This code can't be used any more");
    assertThat(early.fill("code", earlyCode).press("Continue").text()).contains("Sign in to");
  }

  @Test
  @DisplayName("A33 UA-07 Another code is sent after a minute, and makes the one before void")
  void resendsAfterAMinute() {
    var neighbour = Neighbour.at(world, "resends.village.example");
    var browser = neighbour.untilCode(asked);
    var first = neighbour.code();
    var resend = browser.url().resolve("mail");
    world.clock().advance(Duration.ofSeconds(59));
    assertThat(browser.reload().text())
        .contains("in 1 seconds")
        .doesNotContain("Send another code");
    Http.post(resend, "form_secret=" + Click.secret(browser), Click.cookie(browser));
    assertThat(neighbour.letters()).isEqualTo(1);

    world.clock().advance(Duration.ofSeconds(1));
    browser.reload().press("Send another code");
    assertThat(neighbour.letters()).isEqualTo(2);
    assertThat(browser.fill("code", first).press("Continue").status()).isEqualTo(422);
    assertThat(browser.fill("code", neighbour.code()).press("Continue").text())
        .contains("Sign in to");
  }

  @Test
  @DisplayName("A33 Ten clicks at once send one letter, and nobody is told that it were too many")
  void sendsOneLetterForManyClicks() throws InterruptedException {
    var neighbour = Neighbour.at(world, "impatient.village.example");
    var browser = neighbour.begin(asked);
    var form = "form_secret=" + Click.secret(browser);
    var cookie = Click.cookie(browser);
    var mail = Click.step(browser, "mail");
    Callable<Integer> click = () -> Http.post(mail, form, cookie).statusCode();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(10, click)))
          .extracting(Future::resultNow)
          .containsOnly(303);
    }
    assertThat(neighbour.letters()).isEqualTo(1);
    browser.open(Click.step(browser, "code")).fill("code", neighbour.code()).press("Continue");
    assertThat(browser.text()).contains("Sign in to");
  }

  @Test
  @DisplayName("A33 No mail before the website delegates to this server")
  void mailsNobodyBeforeDelegation() {
    var neighbour = Neighbour.at(world, "elsewhere.village.example");
    neighbour.publish(neighbour.mailLink(neighbour.mail()));

    assertThat(neighbour.begin(asked).status()).isEqualTo(422);
    assertThat(neighbour.letters()).isZero();
  }

  @ParameterizedTest
  @DisplayName("A34 A link to anything but one plain address is no way to send a code")
  @ValueSource(
      strings = {
        "mailto:a@x.village.example,b@evil.example",
        "mailto:a@x.village.example?cc=b@evil.example",
        "mailto:a@x.village.example%0d%0aBcc:b@evil.example",
        "mailto:a@x.village.example%2cb@evil.example",
        "mailto:%22a%22@x.village.example",
        "mailto:",
        "https://evil.example/"
      })
  void mailsToOnePlainAddress(String href) {
    var neighbour = new Neighbour(world, "links.village.example");
    neighbour.publish(neighbour.link() + "<a rel=me href='" + href + "'>me</a>");

    assertThat(neighbour.begin(asked).text())
        .contains("A record in DNS")
        .doesNotContain("by mail We");
    assertThat(world.mailbox().mailsTo("b@evil.example")).isEmpty();
  }

  @Test
  @DisplayName(
      "B9 The letter names the website and the code, and no link anybody could have forged")
  void writesAPlainLetter() {
    var neighbour = Neighbour.at(world, "letter.village.example");
    neighbour.untilCode(asked);
    var letter = world.mailbox().lastMailTo(neighbour.mail()).orElseThrow();

    assertThat(letter.from()).isEqualTo("gondulf@village.example");
    assertThat(letter.text()).contains("https://letter.village.example/", "10 minutes");
    assertThat(letter.text()).doesNotContain("http://", "/sign-in/");
  }

  @Test
  @DisplayName("A restart of the server between the steps loses nothing")
  void survivesRestarts() {
    var neighbour = Neighbour.at(world, "restarts.village.example");
    var browser = world.browser().open(asked.url());
    world.server().restart();
    browser.fill("me", neighbour.host()).press("Continue");
    world.server().restart();
    browser.press("Send the code");
    world.server().restart();
    browser.fill("code", neighbour.code()).press("Continue");
    world.server().restart();

    var code = Codes.landedWith(browser.press("Allow"));
    world.server().restart();
    assertThat(asked.redeem(code).statusCode()).isEqualTo(200);
  }
}
