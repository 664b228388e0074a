package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.time.Duration;
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
