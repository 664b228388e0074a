package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Proof by mail, where the mail server says no")
class MailRefusalTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "refusals.app.example", "https://refusals.app.example/cb")
          .asks("https://refusals.app.example/cb");

  @Test
  @DisplayName("An address that is refused for good is not to be tried again, but to be mended")
  void tellsThatAnAddressIsRefused() {
    var neighbour = Neighbour.at(world, "refused.village.example");
    world.mailbox().refuse(neighbour.mail());
    var browser = neighbour.untilCode(asked);

    assertThat(browser.status()).isEqualTo(422);
    assertThat(browser.text())
        .contains("The mail server refuses your address", "m•••@refused.village.example")
        .contains("show by DNS")
        .doesNotContain("try again in a moment");
    assertThat(browser.document().select(".reference")).isNotEmpty();
  }

  @Test
  @DisplayName("Who mends the address goes on in the same sign-in")
  void takesTheMendedAddress() {
    var neighbour = Neighbour.at(world, "mended.village.example");
    world.mailbox().refuse(neighbour.mail());
    var browser = neighbour.untilCode(asked);
    neighbour.publish(neighbour.link() + neighbour.mailLink("right@mended.village.example"));

    browser.follow("Go back").follow("Change it").press("Continue").press("Send the code");
    var letter = world.mailbox().lastMailTo("right@mended.village.example").orElseThrow();
    browser.fill("code", letter.code().orElseThrow()).press("Continue");
    assertThat(browser.text()).contains("Sign in to refusals.app.example?");
  }

  @Test
  @DisplayName("A mail server that is down is to be tried again, and when it is back that works")
  void tellsThatTheServerIsDown() {
    var neighbour = Neighbour.at(world, "later.village.example");
    var browser = neighbour.begin(asked);
    world.mailbox().shut();
    try {
      assertThat(browser.press("Send the code").text()).contains("try again in a moment");
      assertThat(browser.status()).isEqualTo(503);
    } finally {
      world.mailbox().open();
    }

    browser.follow("Go back").press("Send the code");
    browser.fill("code", neighbour.code()).press("Continue");
    assertThat(browser.text()).contains("Sign in to refusals.app.example?");
  }
}
