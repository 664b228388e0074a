package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Owners of whom the operator asks for something that was not asked for before")
class CompletionTests {

  private static final String PRIVATE = "judy@private.example";

  @Test
  @DisplayName("They show that it is them, and then, once, what is missing")
  void whatIsMissingIsShownOnce() {
    try (var world = World.with(Map.of())) {
      var owner = AccountHolder.byDns(world, "completes.judy.example");
      world.server().restartWith(Map.of("gondulf.verify", "both"));
      name(owner);

      var browser = owner.elsewhere().name();
      assertThat(browser.text()).contains("asks for something by now").doesNotContain("by mail");
      showRecord(owner.neighbour(), browser);
      sendCode(browser, owner.neighbour().mail(), world);

      assertThat(browser.open("/account").text()).contains(owner.me());
      var later = owner.elsewhere().name();
      assertThat(later.text()).doesNotContain("asks for something by now");
      sendCode(later, owner.neighbour().mail(), world);
      assertThat(later.open("/account").text()).contains(owner.me());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "both"})
  @DisplayName("B6 No code to an address that they gave privately shows that the website is theirs")
  void aPrivateAddressCompletesNothing(String verify) {
    try (var world = World.with(Map.of())) {
      var owner = withPrivateAddress(world);
      world.server().restartWith(Map.of("gondulf.verify", verify));
      name(owner);

      var browser = owner.elsewhere().name();
      assertThat(browser.text()).contains("an address that you gave here yourself");
      sendCode(browser, PRIVATE, world);

      assertThat(browser.text()).contains("begin anew").doesNotContain("Send the code");
      assertThat(browser.open("/account").text()).doesNotContain(owner.me());
      assertThat(world.mailbox().mailsTo(owner.neighbour().mail())).isEmpty();
      assertThat(Rows.of(owner).account()).containsEntry("mail", PRIVATE);
    }
  }

  @Test
  @DisplayName("Whose website gives no address is told the line that it lacks")
  void theLackingLineIsTold() {
    try (var world = World.with(Map.of())) {
      var owner = AccountHolder.byDns(world, "silent.judy.example");
      world.server().restartWith(Map.of("gondulf.verify", "both"));

      var browser = owner.elsewhere().name();
      showRecord(owner.neighbour(), browser);

      assertThat(browser.text())
          .contains("And by mail?", "mailto:you@")
          .doesNotContain("Send the code");
    }
  }

  @Test
  @DisplayName("T-path The record of a host completes no page below it")
  void theHostsRecordCompletesNoPage() {
    try (var world = World.with(Map.of())) {
      var page = new Neighbour(world, "pages.judy.example/~bob/");
      var mail = "bob@pages.judy.example";
      world.homes().put("https://" + page.host(), Reply.html(page.link() + page.mailLink(mail)));
      var bob = new AccountHolder(page, world.browser());
      sendCode(bob.name(), mail, world);
      world.server().restartWith(Map.of("gondulf.verify", "both"));

      var browser = bob.elsewhere().name();
      sendCode(browser, mail, world);

      assertThat(browser.text())
          .contains("And by DNS?", "DNS speaks for whole domains only")
          .doesNotContain("Show me the record");
    }
  }

  @Test
  @DisplayName("Who shows that it is them objects to a new enrolment, though they lack something")
  void whoIsKnownObjects() {
    try (var world = World.with(Map.of())) {
      var owner = withPrivateAddress(world);
      assertThat(owner.post("/account/ways/pin/end").statusCode()).isEqualTo(303);
      world.server().restartWith(Map.of("gondulf.verify", "email"));
      name(owner);
      var thief = owner.elsewhere().name().press("Begin anew");
      sendCode(thief, owner.neighbour().mail(), world);
      assertThat(Rows.of(owner).all()).containsKey("pending_change");

      sendCode(owner.elsewhere().name(), PRIVATE, world);

      assertThat(Rows.of(owner).all()).doesNotContainKey("pending_change");
    }
  }

  private static AccountHolder withPrivateAddress(World world) {
    var owner = AccountHolder.byDns(world, "private.judy.example");
    var browser = owner.browser().open("/account/ways");
    browser.fill("address", PRIVATE).press("Send a code there");
    browser.fill("code", world.mailbox().lastCodeTo(PRIVATE).orElseThrow()).press("Continue");
    return owner;
  }

  /// The website names an address from now on.
  private static void name(AccountHolder owner) {
    var neighbour = owner.neighbour();
    neighbour.publish(neighbour.link() + neighbour.mailLink(neighbour.mail()));
  }

  private static void sendCode(Browser browser, String address, World world) {
    browser.press("Send the code");
    browser.fill("code", world.mailbox().lastCodeTo(address).orElseThrow()).press("Continue");
  }

  private static void showRecord(Neighbour neighbour, Browser browser) {
    browser.press("Show me the record");
    neighbour.record(browser.document().select("pre.value").text());
    browser.press("Look again now");
  }
}
