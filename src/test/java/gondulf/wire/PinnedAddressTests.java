package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The address that codes go to is pinned")
class PinnedAddressTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "pinned.app.example", "https://pinned.app.example/cb")
          .asks("https://pinned.app.example/cb");

  @Test
  @DisplayName("T-pin-W A page that names another address changes nothing, and its owner is told")
  void aChangedPageChangesNothing() {
    var owner = Neighbour.at(world, "hacked.village.example");
    owner.untilConsent(asked).press("Allow");
    var before = owner.letters();

    owner.publish(owner.link() + owner.mailLink("mallory@hacked.village.example"));
    var browser = owner.begin(asked);
    assertThat(browser.text()).contains("Show that it is you").doesNotContain("mallory", "m•••");
    browser.press("Send the code").fill("code", owner.code()).press("Continue");

    assertThat(browser.text()).contains("Sign in to pinned.app.example?");
    assertThat(world.mailbox().mailsTo("mallory@hacked.village.example")).isEmpty();
    Await.until(() -> owner.letters() > before + 1);
    assertThat(world.mailbox().mailsTo(owner.mail()))
        .anyMatch(mail -> mail.text().contains("other") && mail.text().contains("/account"));
  }

  @Test
  @DisplayName(
      "T-pin-W Whoever took over a page begins anew only after a day in which its owner may object")
  void anewByMailWaits() {
    var owner = Neighbour.at(world, "waiting.village.example");
    owner.untilConsent(asked).press("Allow");
    owner.publish(owner.link() + owner.mailLink("new@waiting.village.example"));

    var stranger = owner.begin(asked).press("Begin anew").press("Send the code");
    stranger.fill("code", code("new@waiting.village.example")).press("Continue");
    assertThat(stranger.text()).contains("Come back tomorrow");
    assertThat(stranger.open(Click.step(stranger, "consent")).status()).isEqualTo(409);
    var confirm = Click.step(stranger, "anew/confirm");
    stranger.open(Click.step(stranger, "proof")).open(Click.step(stranger, "anew"));
    assertThat(stranger.text()).contains("Come back tomorrow");
    assertThat(Http.post(confirm, "", Click.cookie(stranger)).statusCode()).isEqualTo(403);

    world.clock().advance(Duration.ofHours(23));
    assertThat(again(owner).text()).contains("Come back tomorrow");
    world.clock().advance(Duration.ofHours(1));
    var later = again(owner);
    assertThat(later.text()).contains("Begin anew as");
    later.press("Begin anew");
    assertThat(later.text()).contains("Sign in to pinned.app.example?");
  }

  @Test
  @DisplayName("T-pin-W An owner who signs in meanwhile has objected")
  void theOwnerObjectsBySigningIn() {
    var owner = Neighbour.at(world, "objecting.village.example");
    owner.untilConsent(asked).press("Allow");
    owner.publish(owner.link() + owner.mailLink("new@objecting.village.example"));
    again(owner);

    owner.untilConsent(asked).press("Allow");
    world.clock().advance(Duration.ofHours(25));

    assertThat(again(owner).text()).contains("Come back tomorrow");
  }

  @Test
  @DisplayName("A32 T-pin-W Whoever begins anew uses up nothing that lets the owner object")
  void nobodyUsesUpTheOwnersCodes() {
    try (var strict = World.with(Map.of("gondulf.mails-per-hour", "2"))) {
      var question =
          App.listing(strict, "pinned.app.example", "https://pinned.app.example/cb")
              .asks("https://pinned.app.example/cb");
      var owner = Neighbour.at(strict, "flooded.village.example");
      owner.untilConsent(question).press("Allow");
      owner.publish(owner.link() + owner.mailLink("evil@flooded.village.example"));
      var first = owner.begin(question).press("Begin anew").press("Send the code");
      assertThat(first.status()).isEqualTo(200);
      assertThat(owner.begin(question).press("Begin anew").press("Send the code").status())
          .isEqualTo(200);
      assertThat(owner.begin(question).press("Begin anew").press("Send the code").status())
          .isEqualTo(429);

      assertThat(owner.untilConsent(question).text()).contains("Sign in to pinned.app.example?");
    }
  }

  @Test
  @DisplayName("T-pin-W The owner gets a letter each time, and a few times a day is all there is")
  void eachTimeTheOwnerIsTold() {
    var owner = Neighbour.at(world, "letters.village.example");
    owner.untilConsent(asked).press("Allow");
    for (int time = 0; time < 6; time++) {
      var address = "evil%d@letters.village.example".formatted(time);
      owner.publish(owner.link() + owner.mailLink(address));
      var browser = owner.begin(asked).press("Begin anew").press("Send the code");
      browser.fill("code", code(address)).press("Continue");
      assertThat(browser.text())
          .contains(time < 5 ? "Come back tomorrow" : "That was tried too often");
      assertThat(browser.header("Retry-After"))
          .isEqualTo(time < 5 ? Optional.empty() : Optional.of("86400"));
    }
    Await.until(() ->
        world.mailbox().mailsTo(owner.mail()).stream()
                .filter(mail -> mail.subject().contains("change of your account"))
                .count()
            == 5);
  }

  @Test
  @DisplayName("A2 A code that went to one address shows nothing where another one was asked")
  void codesAreForOneAddress() {
    var owner = Neighbour.at(world, "crossed.village.example");
    owner.untilConsent(asked).press("Allow");
    owner.publish(owner.link() + owner.mailLink("evil@crossed.village.example"));

    var browser = owner.begin(asked).press("Begin anew").press("Send the code");
    var theirs = code("evil@crossed.village.example");
    browser.open(Click.step(browser, "website")).fill("me", owner.host()).press("Continue");
    browser.press("Send the code").fill("code", theirs).press("Continue");

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.open(Click.step(browser, "consent")).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("T-outage Where the page is down, who has a pinned address comes back by mail")
  void comesBackInAnOutage() {
    var owner = Neighbour.at(world, "down-pinned.north.example");
    owner.untilConsent(asked).press("Allow");
    owner.record("gondulf-verify-domain");
    world.homes().put(owner.url(), Reply.status(503));

    var browser = owner.begin(asked);
    assertThat(browser.text()).contains("Show that it is you");
    browser.press("Send the code").fill("code", owner.code()).press("Continue");

    assertThat(browser.text()).contains("Sign in to pinned.app.example?");
  }

  private Browser again(Neighbour owner) {
    var address = "new@" + owner.host();
    var browser = owner.begin(asked).press("Begin anew").press("Send the code");
    return browser.fill("code", code(address)).press("Continue");
  }

  private String code(String address) {
    return world.mailbox().lastCodeTo(address).orElseThrow();
  }
}
