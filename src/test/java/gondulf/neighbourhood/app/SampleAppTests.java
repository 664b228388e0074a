package gondulf.neighbourhood.app;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sample app")
class SampleAppTests {

  private static final Pattern RECORD = Pattern.compile("v=gondulf1; (acct|proof)=\\S+ iss=\\S+");

  private final World world = World.shared();
  private final Browser atApp = world.visitor();
  private final Browser atServer = world.browser();

  @Test
  void showsWhatItGotFromSomebodyWhoProvedAWebsiteByMail() {
    signInTo("alice.example");
    atServer.fill("me", "alice.example").press("Continue").press("Send the code");
    var mail = world.mailbox().lastCodeTo("alice@alice.example").orElseThrow();
    atServer.fill("code", mail).press("Continue").press("Allow");

    atApp.open(atServer.landedAt());

    assertThat(atApp.text())
        .contains("You are https://alice.example/", "Alice Liddell", "alice@alice.example")
        .contains("scope profile email create update")
        .contains("\"active\":true")
        .contains("Show the token");
    var token = atApp.document().select("details pre").text();
    world
        .http()
        .get()
        .uri("/token")
        .header("Authorization", "Bearer " + token)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void knowsSomebodyWhoProvedAWebsiteByDns() {
    signInTo("bob.example");
    atServer.fill("me", "bob.example").press("Continue").press("Show me the record");
    var record = RECORD.matcher(atServer.text()).results().findFirst().orElseThrow().group();
    world.dns().addTxt("_gondulf.bob.example", record);
    atServer.press("Look again now").press("Allow");

    atApp.open(atServer.landedAt());

    assertThat(atApp.text()).contains("You are https://bob.example/");
  }

  @Test
  void saysThatTheAnswerWasNo() {
    signInTo("alice.example");
    atServer.fill("me", "alice.example").press("Continue").press("Send the code");
    var mail = world.mailbox().lastCodeTo("alice@alice.example").orElseThrow();
    atServer.fill("code", mail).press("Continue").press("Deny");

    atApp.open(atServer.landedAt());

    assertThat(atApp.text()).contains("That did not work", "access_denied");
  }

  @Test
  void takesNobodyWhoBeganInAnotherBrowser() {
    signInTo("alice.example");
    var state = Query.of(atApp.landedAt()).get("state");

    var other = world.visitor().open("/callback?code=x&state=" + state);

    assertThat(other.text()).contains("this browser did not begin the sign-in");
  }

  @Test
  void saysWhyAWebsiteCannotBeUsed() {
    atApp.open("/app").fill("website", "carol.example").press("Sign in");

    assertThat(atApp.text()).contains("names no server to sign in with");
  }

  private void signInTo(String website) {
    atApp.open("/app").fill("website", website).press("Sign in");
    atServer.open(atApp.landedAt());
  }
}
