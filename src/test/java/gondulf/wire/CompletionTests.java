package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Owners of whom the operator asks more by now than when they came first")
class CompletionTests {

  private static final String PRIVATE = "judy@private.example";

  @ParameterizedTest
  @ValueSource(strings = {"email", "both"})
  @DisplayName(
      "B6 The code that shows it by mail goes to the website's address, not to a private one")
  void aPrivateAddressCompletesNothing(String verify) {
    try (var world = World.with(Map.of())) {
      var owner = withPrivateAddress(world);
      world.server().restartWith(Map.of("gondulf.verify", verify));
      owner.neighbour().publish(page(owner.neighbour()));

      var browser = owner.elsewhere().name();
      assertThat(browser.text())
          .contains("asks for more by now", "A record in DNS")
          .doesNotContain("A code by mail");
      showRecord(owner.neighbour(), browser);
      assertThat(browser.text()).contains("A code by mail").doesNotContain(PRIVATE);
      browser.press("Send the code").fill("code", owner.neighbour().code()).press("Continue");

      assertThat(browser.open("/account").text()).contains(owner.me());
      assertThat(browser.open("/account/ways").text()).doesNotContain(PRIVATE);
      assertThat(world.mailbox().mailsTo(PRIVATE).getLast().text())
          .contains("go to another address", "m•••@completes.judy.example");
    }
  }

  @Test
  @DisplayName("Whose website gives no address is told the line that it lacks")
  void theLackingLineIsTold() {
    try (var world = World.with(Map.of())) {
      var owner = withPrivateAddress(world);
      world.server().restartWith(Map.of("gondulf.verify", "both"));

      var browser = owner.elsewhere().name();
      showRecord(owner.neighbour(), browser);

      assertThat(browser.text())
          .contains("By mail?", "mailto:you@")
          .doesNotContain("Send the code");
    }
  }

  @Test
  @DisplayName("For a change, too, what is lacking is shown on the way")
  void aChangeCompletesAsWell() {
    try (var world = World.with(Map.of())) {
      var owner = withPrivateAddress(world);
      world.server().restartWith(Map.of("gondulf.verify", "email"));
      owner.neighbour().publish(page(owner.neighbour()));

      var browser = owner.browser();
      browser
          .open("/account/prove?wanted=CONTROL&to=/account")
          .fill("me", owner.neighbour().host());
      browser.press("Continue");
      showRecord(owner.neighbour(), browser);
      browser.press("Send the code").fill("code", owner.neighbour().code()).press("Continue");

      assertThat(owner.post("/account/keys/token", "name", "x", "scope", "create").statusCode())
          .isEqualTo(200);
    }
  }

  private static AccountHolder withPrivateAddress(World world) {
    var owner = AccountHolder.byDns(world, "completes.judy.example");
    owner.browser().open("/account/ways").fill("address", PRIVATE).press("Send a code there");
    owner
        .browser()
        .fill("code", world.mailbox().lastCodeTo(PRIVATE).orElseThrow())
        .press("Continue");
    return owner;
  }

  private static String page(Neighbour neighbour) {
    return neighbour.link() + neighbour.mailLink(neighbour.mail());
  }

  private static void showRecord(Neighbour neighbour, Browser browser) {
    browser.press("Show me the record");
    neighbour.record(browser.document().select("pre.value").text());
    browser.press("Look again now");
  }
}
