package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sign-ins that run beside each other never lend each other a proof")
class InterleavedSignInTests {

  private final World world = World.shared();
  private final App app = App.listing(world, "beside.app.example", "https://beside.app.example/cb");
  private final Asked asked = app.asks("https://beside.app.example/cb").with("scope", "create");

  @Test
  @DisplayName("A2 UA-07 The code of one sign-in finishes no other, in whatever order")
  void codesAreForOneSignIn() {
    var mallory = Neighbour.at(world, "mallory.village.example");
    var victim = Neighbour.at(world, "victim.village.example");
    var browser = mallory.untilCode(asked);
    var own = browser.url();
    browser.open(asked.url()).fill("me", victim.host()).press("Continue").press("Send the code");
    var theirs = browser.url();

    assertThat(browser.fill("code", mallory.code()).press("Continue").status()).isEqualTo(422);
    assertThat(browser.open(theirs.resolve("consent")).status()).isEqualTo(409);
    browser.open(own).fill("code", mallory.code()).press("Continue");
    assertThat(browser.text())
        .contains("https://mallory.village.example/")
        .doesNotContain("victim");
    assertThat(browser.open(theirs.resolve("consent")).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("A2 A13 Who names another website in the midst begins anew with the proof")
  void proofsAreForOneWebsite() {
    var mallory = Neighbour.at(world, "swaps.village.example");
    var victim = Neighbour.at(world, "swapped.village.example");
    var browser = mallory.untilConsent(asked);
    var code = mallory.code();

    browser.open(browser.url().resolve("website")).fill("me", victim.host()).press("Continue");
    assertThat(browser.text()).contains("https://swapped.village.example/");
    assertThat(browser.open(browser.url().resolve("consent")).status()).isEqualTo(409);
    browser.open(browser.url().resolve("proof")).press("Send the code");
    assertThat(browser.fill("code", code).press("Continue").status()).isEqualTo(422);
  }

  @Test
  @DisplayName("A2 The click on a consent page that was open before counts for nobody else")
  void oldConsentPagesCountForNobody() {
    var mallory = Neighbour.at(world, "opens.village.example");
    var victim = Neighbour.at(world, "opened.village.example");
    var browser = mallory.untilConsent(asked);
    var form = Click.form(browser, "allow");
    var target = Click.target(browser);

    browser.open(browser.url().resolve("website")).fill("me", victim.host()).press("Continue");
    assertThat(Http.post(target, form, Click.cookie(browser)).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("A6 What one browser asks with or without PKCE moves nothing for another")
  void requestsDoNotMeet() throws InterruptedException {
    Callable<Browser> with = () -> Neighbour.at(world, "with.heidi.example").untilConsent(asked);
    Callable<Browser> without =
        () -> Neighbour.at(world, "without.heidi.example").untilConsent(asked.withoutPkce());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var browsers = threads.invokeAll(List.of(with, without));
      var guarded = Codes.landedWith(browsers.getFirst().resultNow().press("Allow"));
      browsers.getLast().resultNow().press("Allow");
      var claim = asked.claim(guarded);
      claim.remove("code_verifier");
      assertThat(Http.post(world.at("/token"), Query.text(claim)).statusCode()).isEqualTo(400);
    }
  }

  @Test
  @DisplayName(
      "A28 A29 A proof of yesterday or of another browser brings nobody to the consent page")
  void proofsAreOfThisSignIn() {
    var neighbour = Neighbour.at(world, "proofs.heidi.example");
    neighbour.untilConsent(asked).press("Allow");

    var other = neighbour.begin(asked);
    assertThat(other.text()).contains("Show that it is you");
    for (var decision : List.of("allow", "deny")) {
      var form = Click.form(other, decision);
      var answer = Http.post(Click.step(other, "consent"), form, Click.cookie(other));
      assertThat(answer.statusCode()).isEqualTo(decision.equals("allow") ? 409 : 303);
      assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }
  }

  @Test
  @DisplayName("Two sign-ins in one browser, in turns, both arrive, each where it belongs")
  void signInsInTurns() {
    var other = App.listing(world, "turns.app.example", "https://turns.app.example/cb");
    var neighbour = Neighbour.at(world, "turns.heidi.example");
    var browser = neighbour.untilCode(asked);
    var first = browser.url();
    var firstCode = neighbour.code();
    browser.open(other.asks("https://turns.app.example/cb").with("state", "two").url());
    browser.fill("me", neighbour.host()).press("Continue").press("Send the code");
    var second = browser.url();
    var secondCode = neighbour.code();

    browser.open(first).fill("code", firstCode).press("Continue");
    var firstConsent = browser.url();
    browser.open(second).fill("code", secondCode).press("Continue");
    assertThat(browser.text()).contains("turns.app.example");
    assertThat(Query.of(browser.press("Allow").landedAt())).containsEntry("state", "two");
    assertThat(browser.open(firstConsent).press("Allow").landedAt().toString())
        .startsWith("https://beside.app.example/cb?code=");
  }
}
