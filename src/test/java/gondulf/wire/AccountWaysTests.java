package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.Changes;
import gondulf.neighbourhood.World;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Browsers, the address and the record, at the account page")
class AccountWaysTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "ways.app.example", "https://ways.app.example/cb")
          .asks("https://ways.app.example/cb");

  @Test
  void aBrowserIsForgotten() {
    var holder = AccountHolder.byMail(world, "forgetting.judy.example");
    var remembered = holder.remembered(asked);
    assertThat(remembered.read("/account/ways")).contains("show that it is you");

    holder.browser().open("/account/ways").press("Forget");

    assertThat(holder.browser().text()).contains("not remembered any more", "There is none");
    remembered.post("/account/out");
    assertThat(Rows.of(holder).all()).doesNotContainKey("remembered_browser");
    assertThat(holder.read("/account/activity")).contains("You had a browser forgotten");
  }

  @Test
  void signingOutForgetsTheBrowser() {
    var holder = AccountHolder.byMail(world, "leaving.judy.example");
    var remembered = holder.remembered(asked);

    remembered.browser().open("/account").press("Sign out here");

    assertThat(remembered.browser().cookies().header(world.at("/"))).doesNotContain("remembered");
    assertThat(Rows.of(holder).all()).doesNotContainKey("remembered_browser");
    assertThat(holder.read("/account")).contains(holder.me());
  }

  @Test
  void signingOutEverywhereEndsAllSessions() {
    var holder = AccountHolder.byMail(world, "everywhere.judy.example");
    var remembered = holder.remembered(asked);

    holder.browser().open("/account").press("Sign out everywhere");

    assertThat(remembered.read("/account")).contains("Which website is yours?");
    assertThat(Rows.of(holder).all()).doesNotContainKeys("remembered_browser", "account_session");
  }

  @Test
  @DisplayName("The address is shown in full to who has just shown that it is them, and else not")
  void theAddressIsMasked() {
    var holder = AccountHolder.byMail(world, "masked.judy.example");
    assertThat(holder.read("/account/ways")).contains("me@masked.judy.example");

    assertThat(holder.remembered(asked).read("/account/ways"))
        .contains("m•••@masked.judy.example")
        .doesNotContain("me@masked.judy.example");
  }

  @Test
  void anotherAddressIsConfirmedThenWaitsForADay() {
    try (var own = World.with(Map.of())) {
      var holder = AccountHolder.byMail(own, "moving.judy.example");
      holder.browser().open("/account/ways").fill("address", "new@private.example");
      holder.browser().press("Send a code there").fill("code", "0000-0000").press("Continue");
      assertThat(holder.browser().status()).isEqualTo(422);
      assertThat(holder.browser().text()).contains("That is not the code. Tries left: 4.");
      holder.browser().fill("code", codeTo(own, "new@private.example")).press("Continue");
      assertThat(holder.browser().text()).contains("It will be changed in a day");
      assertThat(account(holder).get("mail")).isEqualTo("me@moving.judy.example");

      own.clock().advance(Duration.ofHours(24));
      own.server().part(Changes.class).run(own.clock().instant());
      assertThat(account(holder).get("mail")).isEqualTo("new@private.example");
    }
  }

  @Test
  @DisplayName("T-nonce A code that went to one address confirms no other")
  void aCodeConfirmsItsAddressAlone() {
    var holder = AccountHolder.byMail(world, "otheraddress.judy.example");
    holder.post("/account/ways/address/code", "address", "mine@private.example");
    var code = codeTo(world, "mine@private.example");

    var answer =
        holder.post("/account/ways/address", "address", "victim@private.example", "code", code);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Rows.of(holder).all()).doesNotContainKey("pending_change");
    assertThat(world.mailbox().mailsTo("victim@private.example")).isEmpty();
  }

  @Test
  void whatIsNoAddressIsSaidAtTheField() {
    var holder = AccountHolder.byMail(world, "noaddress.judy.example");
    var answer = holder.post("/account/ways/address/code", "address", "a@b@c");

    assertThat(answer.statusCode()).isEqualTo(422);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select("#address-error").text()).contains("must be one plain mail address");
    assertThat(page.select("#address").attr("value")).isEqualTo("a@b@c");
  }

  @Test
  void theFirstAddressOfATiedDomainIsSetAtOnce() {
    var holder = AccountHolder.byDns(world, "first.judy.example");
    assertThat(holder.read("/account/ways")).contains("no codes go to you by mail");
    holder.browser().fill("address", "first@private.example").press("Send a code there");
    holder.browser().fill("code", codeTo(world, "first@private.example")).press("Continue");

    assertThat(holder.browser().text()).contains("It was changed");
    assertThat(account(holder).get("mail")).isEqualTo("first@private.example");
  }

  @Test
  void theAddressOfThePageIsTakenIfItIsTheOneThatWasSeen() {
    var holder = AccountHolder.byMail(world, "renamed.judy.example");
    var neighbour = holder.neighbour();
    neighbour.publish(neighbour.link() + neighbour.mailLink("other@renamed.judy.example"));
    holder.elsewhere().comeByMail();

    assertThat(holder.read("/account")).contains("names another mail address");
    assertThat(
            holder
                .post("/account/ways/address/page", "address", "evil@renamed.judy.example")
                .statusCode())
        .isEqualTo(404);
    holder.browser().open("/account/ways").press("Use this one");
    assertThat(holder.browser().text()).contains("It will be changed in a day");
    assertThat(holder.read("/account"))
        .contains("Your codes will go to o•••@renamed.judy.example. It happens after");
  }

  @Test
  void aDomainIsTiedAndUntied() {
    var holder = AccountHolder.byMail(world, "tying.judy.example");
    holder.browser().open("/account/ways").press("Show me the record").press("Look again now");
    assertThat(holder.browser().text()).contains("There is no TXT record at this name yet");
    holder.neighbour().record(holder.browser().document().select("pre.value").text());
    holder.browser().reload();
    assertThat(holder.browser().text()).contains("Found it");
    holder.browser().press("Tie my domain");

    assertThat(holder.browser().text()).contains("Your domain is tied to this account");
    var text = holder.browser().document().select("pre.value").text();
    assertThat(text)
        .isEqualTo(
            "v=gondulf1; acct=%s; iss=%s".formatted(account(holder).get("pin"), world.url()));
    holder.browser().press("End the tie");
    assertThat(holder.browser().text()).contains("It will be changed in a day");
    assertThat(account(holder).get("pin")).isNotNull();
    holder.showControlByDns().browser().open("/account/ways").press("End the tie");
    assertThat(holder.browser().text())
        .contains("It was changed")
        .doesNotContain("unless you cancel it");
    assertThat(account(holder).get("pin")).isNull();
  }

  @Test
  void theOnlyTieStays() {
    var holder = AccountHolder.byDns(world, "onlytie.judy.example");

    holder.browser().open("/account/ways").press("End the tie");

    assertThat(holder.browser().status()).isEqualTo(409);
    assertThat(holder.browser().text()).contains("You could not come back");
    assertThat(account(holder).get("pin")).isNotNull();
  }

  private static Map<String, @Nullable Object> account(AccountHolder holder) {
    return Rows.of(holder).account();
  }

  private static String codeTo(World world, String address) {
    return world.mailbox().lastCodeTo(address).orElseThrow();
  }
}
