package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Limits of the proof by mail")
class MailLimitTests {

  private static final String WRONG = "0000-0000";

  private final World world = World.with(Map.of("gondulf.mails-per-hour", "6"));
  private final Asked asked =
      App.listing(world, "limits.app.example", "https://limits.app.example/cb")
          .asks("https://limits.app.example/cb");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  @DisplayName("A32 UA-07 After five wrong tries the right code is wrong too")
  void codesDieOfWrongTries() {
    var neighbour = Neighbour.at(world, "tries.oscar.example");
    var browser = neighbour.untilCode(asked);
    var secret = "&form_secret=" + Click.secret(browser);
    guess(browser, 4);
    assertThat(browser.text()).contains("You have 1 try left");
    guess(browser, 1);
    assertThat(browser.text()).contains("This code can't be used any more");

    var form = "code=" + neighbour.code() + secret;
    assertThat(Http.post(browser.url(), form, Click.cookie(browser)).statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("A32 A resend brings no new tries")
  void resendsBringNoTries() {
    var neighbour = Neighbour.at(world, "resent.oscar.example");
    var browser = neighbour.untilCode(asked);
    var secret = "form_secret=" + Click.secret(browser);
    guess(browser, 3);
    world.clock().advance(Duration.ofSeconds(60));
    browser.reload().press("Send another code");
    guess(browser, 1);
    assertThat(browser.text()).contains("You have 1 try left");
    guess(browser, 1);
    world.clock().advance(Duration.ofSeconds(60));

    browser.open(browser.url());
    assertThat(browser.text())
        .contains("The tries of this sign-in are used up")
        .doesNotContain("Send another code");
    var mail = browser.url().resolve("mail");
    assertThat(Http.post(mail, secret, Click.cookie(browser)).statusCode()).isEqualTo(303);
    assertThat(neighbour.letters()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "A32 Twenty wrong tries in an hour shut a website's codes out, in whichever sign-ins")
  void guessersAreShutOut() {
    var neighbour = Neighbour.at(world, "guessed.oscar.example");
    for (int i = 0; i < 4; i++) {
      guess(neighbour.untilCode(asked), 5);
    }
    var browser = neighbour.untilCode(asked).fill("code", neighbour.code()).press("Continue");

    assertThat(browser.status()).isEqualTo(429);
    assertThat(browser.header("Retry-After")).contains("3600");
    assertThat(browser.text()).contains("Too many wrong codes", "by DNS");
    assertThat(browser.document().select(".reference")).isNotEmpty();
  }

  @Test
  @DisplayName(
      "A33 UA-07 So many mails an hour go to one address, and the person hears why and what else there is")
  void capsMails() {
    var neighbour = Neighbour.at(world, "flooded.oscar.example");
    for (int i = 0; i < 6; i++) {
      neighbour.untilCode(asked);
    }
    var browser = neighbour.untilCode(asked);

    assertThat(browser.status()).isEqualTo(429);
    assertThat(browser.header("Retry-After")).contains("3600");
    assertThat(browser.text()).contains("Too many codes were sent", "by DNS");
    assertThat(browser.document().select(".reference")).isNotEmpty();
    assertThat(neighbour.letters()).isEqualTo(6);
    browser.back().press("Show me the record");
    neighbour.record(browser.document().select("pre[aria-labelledby=value-label]").text());
    assertThat(browser.press("Look again now").text()).contains("Sign in to limits.app.example?");
  }

  @Test
  @DisplayName("A33 Nor do more go to whichever addresses an owner names for their account")
  void capsMailsToOtherAddresses() {
    var holder = AccountHolder.byMail(world, "moving.oscar.example");
    for (int i = 0; i < 5; i++) {
      assertThat(askForCode(holder, "address" + i).statusCode()).isEqualTo(200);
    }
    var refused = askForCode(holder, "another");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("3600");
    assertThat(refused.body()).contains("Try again in an hour");
  }

  @Test
  @DisplayName("A33 After an hour mail goes again")
  void sendsAgainAfterAnHour() {
    var neighbour = Neighbour.at(world, "patient.oscar.example");
    for (int i = 0; i < 6; i++) {
      neighbour.untilCode(asked);
    }
    assertThat(neighbour.untilCode(asked).status()).isEqualTo(429);

    world.clock().advance(Duration.ofHours(1));

    assertThat(neighbour.untilCode(asked).status()).isEqualTo(200);
    assertThat(neighbour.letters()).isEqualTo(7);
  }

  private static HttpResponse<String> askForCode(AccountHolder holder, String name) {
    return holder.post("/account/ways/address/code", "address", name + "@moving.oscar.example");
  }

  private static void guess(Browser browser, int times) {
    for (int i = 0; i < times; i++) {
      browser.fill("code", WRONG).press("Continue");
    }
  }
}
