package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.AccountSessions;
import gondulf.identity.BrowserName;
import gondulf.identity.Changes;
import gondulf.identity.Presence;
import gondulf.identity.RememberedBrowser;
import gondulf.identity.RememberedBrowsers;
import gondulf.neighbourhood.World;
import gondulf.passkey.SoftwareAuthenticator;
import gondulf.protocol.ProfileUrl;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Passkeys at the account page")
class AccountPasskeyTests {

  private final World world = World.shared();

  @Test
  void areAddedNamedAndRemoved() {
    var holder = AccountHolder.byMail(world, "passkeys.judy.example");
    holder.addPasskey(phone(world), "my phone").addPasskey(phone(world), "my key");

    assertThat(holder.browser().text()).contains("Your passkey was added", "my phone", "my key");
    Await.until(() -> holder.neighbour().letters() == 3);
    holder.browser().follow("Change").fill("name", "my tablet").press("Rename");
    assertThat(holder.browser().text()).contains("my tablet", "my key").doesNotContain("my phone");
    holder.browser().follow("Change").press("Remove");
    assertThat(holder.browser().text()).contains("The passkey was removed", "my key");
    assertThat(Rows.of(holder).all().get("passkey")).hasSize(1);
    assertThat(holder.read("/account/activity"))
        .contains("A passkey was added my phone", "A passkey was removed my tablet");
  }

  @Test
  void takeAlongWhatTheyHadOpenedElsewhere() {
    var holder = AccountHolder.byMail(world, "takealong.judy.example");
    holder.addPasskey(phone(world), "lost phone").addPasskey(phone(world), "my key");
    var me = ProfileUrl.of(holder.me());
    var sessions = world.server().part(AccountSessions.class);
    var browsers = world.server().part(RememberedBrowsers.class);
    var thief = sessions.begin(me, Optional.of(Presence.PASSKEY), BrowserName.unknown());
    var owner = sessions.begin(me, Optional.of(Presence.MAIL), BrowserName.unknown());
    browsers.remember(me, Presence.PASSKEY, BrowserName.unknown(), Optional.empty());
    browsers.remember(me, Presence.MAIL, BrowserName.unknown(), Optional.empty());

    holder.elsewhere().name();
    assertThat(Rows.of(holder).all()).containsKey("sign_in");

    holder.browser().open("/account/ways").follow("Change").press("Remove");

    assertThat(holder.browser().text()).contains("The passkey was removed");
    assertThat(Rows.of(holder).all()).doesNotContainKey("sign_in");
    assertThat(sessions.find(thief)).isEmpty();
    assertThat(sessions.find(owner)).isPresent();
    assertThat(browsers.list(me)).extracting(RememberedBrowser::way).containsOnly(Presence.MAIL);
  }

  @Test
  void isTheWayInFromThenOn() {
    var holder = AccountHolder.byMail(world, "wayin.judy.example");
    holder.addPasskey(phone(world), "phone");

    assertThat(holder.elsewhere().name().text())
        .contains("Your passkey")
        .doesNotContain("Send the code");
  }

  @Test
  @DisplayName("B10 The browser's answer counts once, and in no other session")
  void countsOnceInItsSession() {
    var holder = AccountHolder.byMail(world, "onceonly.judy.example");
    var other = holder.elsewhere().comeByMail();
    var options =
        holder
            .browser()
            .open("/account/ways")
            .document()
            .select("form[data-passkey]")
            .attr("data-options");
    var answer = phone(world).create(options);

    assertThat(other.post("/account/ways/passkey/add", "name", "x", "answer", answer).statusCode())
        .isEqualTo(422);
    assertThat(holder.post("/account/ways/passkey/add", "name", "x", "answer", answer).statusCode())
        .isEqualTo(303);
    assertThat(Rows.of(holder).all().get("passkey")).hasSize(1);
  }

  @Test
  void areRefusedWithTheReasonAtTheField() {
    var holder = AccountHolder.byMail(world, "refused.judy.example");

    var answer = holder.post("/account/ways/passkey/add", "name", "x", "answer", "{}");
    assertThat(answer.statusCode()).isEqualTo(422);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("#name-error").text()).contains("can't be read");
    assertThat(page.select("#name").attr("aria-describedby")).contains("name-error");
    var nameless = holder.post("/account/ways/passkey/add", "answer", "{}");
    assertThat(nameless.body()).contains("It must be 1 to 60 visible characters");
  }

  @Test
  @DisplayName("B6 The last one goes a day later, for who shows by mail that the website is theirs")
  void theLastOneGoesLater() {
    try (var own = World.with(Map.of())) {
      var holder = AccountHolder.byMail(own, "last.judy.example");
      holder.addPasskey(phone(own), "phone");
      holder.browser().follow("Change").press("Remove");
      assertThat(holder.browser().text()).contains("It will be changed in a day");

      own.clock().advance(Duration.ofHours(24).minusSeconds(1));
      own.server().part(Changes.class).run(own.clock().instant());
      assertThat(Rows.of(holder).all()).containsKey("passkey");
      own.clock().advance(Duration.ofSeconds(1));
      own.server().part(Changes.class).run(own.clock().instant());
      assertThat(Rows.of(holder).all()).doesNotContainKey("passkey");
    }
  }

  @Test
  @DisplayName("B6 The last one stays for who has shown nothing but it")
  void theLastOneTakesControl() {
    var holder = AccountHolder.byMail(world, "lastkey.judy.example");
    holder.addPasskey(phone(world), "phone");
    world.clock().advance(Duration.ofMinutes(14));
    holder.addPasskey(phone(world), "tablet");
    world.clock().advance(Duration.ofMinutes(2));
    holder.browser().open("/account/ways").follow("Change").press("Remove");
    assertThat(holder.browser().status()).isEqualTo(200);

    holder.browser().open("/account/ways").follow("Change").press("Remove");
    assertThat(holder.browser().status()).isEqualTo(403);
    assertThat(holder.browser().text()).contains("Show that the website is yours");
    assertThat(Rows.of(holder).all()).containsKey("passkey").doesNotContainKey("pending_change");
  }

  @Test
  void theLastWayInStays() {
    var holder = AccountHolder.byDns(world, "onlyway.judy.example");
    holder.addPasskey(phone(world), "phone");
    assertThat(holder.post("/account/ways/pin/end").statusCode()).isEqualTo(303);

    holder.browser().open("/account/ways").follow("Change").press("Remove");

    assertThat(holder.browser().status()).isEqualTo(409);
    assertThat(holder.browser().text()).contains("You could not come back");
    assertThat(Rows.of(holder).all()).containsKey("passkey");
  }

  private static SoftwareAuthenticator phone(World world) {
    return SoftwareAuthenticator.at(world.url());
  }
}
