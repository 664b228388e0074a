package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.passkey.SoftwareAuthenticator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("No form of an account is taken from anybody but its owner, there and then")
class AccountGuardTests {

  private static final String OUT = "/account/out";

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "guarded.app.example", "https://guarded.app.example/cb")
          .asks("https://guarded.app.example/cb")
          .with("scope", "create");
  private final AccountRoutes routes = new AccountRoutes(world);

  @Test
  void formsAreKnown() {
    assertThat(routes.forms())
        .hasSizeGreaterThanOrEqualTo(18)
        .contains(OUT, "/account/apps/revoke", "/account/data/delete");
  }

  @Test
  @DisplayName("A11 A form without the secret of this very session changes nothing")
  void refusesForeignForms() {
    var holder = equipped("forms.judy.example");
    var theirs = holder.elsewhere().comeByMail();
    var stranger = AccountHolder.byMail(world, "stranger.judy.example");
    var stale = theirs.formSecret();
    theirs.post("/account/out");

    for (var secret :
        List.of(
            Optional.<String>empty(),
            Optional.of(""),
            Optional.of("x"),
            Optional.of(stale),
            Optional.of(stranger.formSecret()))) {
      refusesAll(holder, secret, "did not come from this page");
    }
  }

  @Test
  @DisplayName("A11 A secret that was good before more was shown in a session is good no more")
  void refusesStaleForms() {
    var holder = AccountHolder.byMail(world, "stale.judy.example");
    var before = holder.formSecret();
    var cookie = holder.cookie();
    holder.addPasskey(SoftwareAuthenticator.at(world.url()), "phone");

    assertThat(holder.formSecret()).isNotEqualTo(before);
    refusesAll(holder, Optional.of(before), "did not come from this page");
    var old = Http.post(world.at("/account/data/export"), "form_secret=" + before, cookie);
    assertThat(old.statusCode()).isEqualTo(403);
    assertThat(old.body()).contains("You are signed out");
  }

  @Test
  @DisplayName("B6 A browser that is merely remembered may look, and can do nothing")
  void refusesRememberedBrowsers() {
    var owner = equipped("remembered.judy.example");
    var holder = owner.remembered(asked);

    assertThat(holder.read("/account")).contains(holder.me(), "guarded.app.example");
    refusesAll(holder, Optional.of(holder.formSecret()), "Show that it is you");
  }

  @Test
  @DisplayName("B6 Who has a passkey shows that: a code from their mail does nothing")
  void refusesMailBesideAPasskey() {
    var owner = equipped("strong.judy.example");
    var earlier = owner.elsewhere().comeByMail();
    owner.addPasskey(SoftwareAuthenticator.at(world.url()), "phone");

    refusesAll(earlier, Optional.of(earlier.formSecret()), "Show that it is you");
  }

  @Test
  @DisplayName("B6 A code to an address that its owner gave privately shows nothing of the website")
  void refusesMailToAPrivateAddress() {
    var owner = AccountHolder.byDns(world, "private.judy.example");
    var address = "judy@private.example";
    owner.browser().open("/account/ways").fill("address", address).press("Send a code there");
    owner.browser().fill("code", codeTo(address)).press("Continue");
    var reader = owner.elsewhere();
    reader.name().press("Send the code").fill("code", codeTo(address)).press("Continue");
    assertThat(reader.read("/account")).contains(reader.me());

    for (var path :
        List.of(
            "/account/data/delete",
            "/account/ways/pin/end",
            "/account/ways/address",
            "/account/ways/address/code",
            "/account/ways/address/page")) {
      var answer = reader.post(path, AccountRoutes.fields(path, Rows.of(reader)));
      assertRefused(path, answer, "Show that the website is yours");
    }
    assertThat(Rows.of(reader).all()).doesNotContainKey("pending_change");
    assertThat(world.mailbox().mailsTo("mallory@evil.example")).isEmpty();
  }

  @Test
  @DisplayName("B6 What was shown a quarter of an hour ago does nothing any more")
  void refusesOldProofs() {
    var holder = equipped("old.judy.example");
    world.clock().advance(Duration.ofMinutes(15));

    refusesAll(holder, Optional.of(holder.formSecret()), "Show that it is you");
  }

  @Test
  @DisplayName("A12 No GET changes anything, whatever it says")
  void getsChangeNothing() {
    var holder = equipped("gets.judy.example");
    holder.read("/account/ways");
    var rows = Rows.of(holder);
    var before = rows.lasting();
    var secret = holder.formSecret();

    for (var path : routes.forms()) {
      holder.browser().open(path + "?id=1&kind=DELETE_ACCOUNT&form_secret=" + secret);
    }
    assertThat(rows.lasting()).isEqualTo(before);
  }

  @Test
  @DisplayName("B6 A13 What is shown for one account is shown for no other")
  void controlIsForOneAccount() {
    var browser = AccountHolder.byMail(world, "prover.judy.example").browser();
    Neighbour.at(world, "victim.judy.example");

    browser.open("/account/prove?wanted=CONTROL&to=/account");
    browser.fill("me", "victim.judy.example").press("Continue");

    assertThat(browser.status()).isEqualTo(403);
    assertThat(browser.text()).contains("That is another website");
    assertThat(browser.open(Click.step(browser, "proof")).status()).isEqualTo(409);
  }

  @Test
  @DisplayName("B6 In a remembered browser, too, a proof for a change is asked for and counts")
  void aRememberedBrowserStandsInForNoProof() {
    var holder =
        AccountHolder.byMail(world, "looker.judy.example")
            .remembered(
                App.listing(world, "looked.app.example", "https://looked.app.example/cb")
                    .asks("https://looked.app.example/cb"));
    var browser = holder.browser().open("/account/prove?wanted=PRESENCE&to=/account/ways");
    browser.fill("me", "looker.judy.example").press("Continue");

    assertThat(browser.text()).contains("Show that it is you");
    browser.press("Send the code").fill("code", holder.neighbour().code()).press("Continue");
    assertThat(browser.url().getPath()).isEqualTo("/account/ways");
    assertThat(browser.press("Sign out everywhere").url().getPath()).isEqualTo("/");
  }

  @Test
  @DisplayName("Nobody touches what is another's, by whatever number")
  void refusesWhatIsAnothers() {
    var owner = equipped("mine.judy.example");
    owner.addPasskey(SoftwareAuthenticator.at(world.url()), "phone");
    var mallory = AccountHolder.byMail(world, "mallory.judy.example");
    var rows = Rows.of(owner);
    var before = rows.lasting();

    for (var path :
        List.of(
            "/account/apps/revoke",
            "/account/ways/passkey/rename",
            "/account/ways/passkey/remove",
            "/account/ways/browser/forget",
            "/account/keys/revoke")) {
      var answer = mallory.post(path, AccountRoutes.fields(path, rows));
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
    mallory.post("/account/apps/revokeall");
    mallory.post("/account/changes/cancel", "kind", "DELETE_ACCOUNT");
    assertThat(
            mallory.browser().open("/account/ways/passkey?id=" + rows.newest("passkey")).status())
        .isEqualTo(404);
    assertThat(rows.lasting()).isEqualTo(before);
  }

  private void refusesAll(AccountHolder holder, Optional<String> secret, String words) {
    var rows = Rows.of(holder);
    for (var path : routes.forms()) {
      if (!path.equals(OUT) || !words.equals("Show that it is you")) {
        var before = rows.lasting();
        var answer = holder.post(path, secret, AccountRoutes.fields(path, rows));
        assertRefused(path, answer, words);
        assertThat(rows.lasting()).as(path).isEqualTo(before);
      }
    }
  }

  private String codeTo(String address) {
    return world.mailbox().lastCodeTo(address).orElseThrow();
  }

  private static void assertRefused(String path, HttpResponse<String> answer, String words) {
    assertThat(answer.statusCode()).as(path).isEqualTo(403);
    assertThat(answer.body()).as(path).contains(words);
  }

  /// Somebody with an app, a remembered browser, a key and a change that waits.
  private AccountHolder equipped(String host) {
    var holder = AccountHolder.byMail(world, host);
    holder.remembered(asked);
    holder.post("/account/keys/server", "server", "wiki");
    holder.post("/account/data/delete");
    assertThat(Rows.of(holder).lasting())
        .containsKeys("grants", "remembered_browser", "resource_server", "pending_change");
    return holder;
  }
}
