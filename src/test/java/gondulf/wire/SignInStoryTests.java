package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("People sign in to an app with their own domain")
class SignInStoryTests {

  private final World world = World.shared();

  @Test
  void aliceDoesSoByMail() {
    var client = world.app().client();
    var attempt = client.begin("alice.example", "profile email create");
    var browser = world.browser();

    browser.open(attempt.url()).press("Continue").press("Send the code");
    browser.fill("code", codeOf("alice@alice.example")).press("Continue");
    assertThat(browser.text()).contains("Postcards", "https://alice.example/", "Alice Liddell");
    browser.uncheck("scope", "create").press("Allow");

    var signedIn = client.finish(attempt, browser.landedAt());
    assertThat(signedIn.me()).hasToString("https://alice.example/");
    assertThat(signedIn.profile().path("name").asString()).isEqualTo("Alice Liddell");
    assertThat(signedIn.profile().path("email").asString()).isEqualTo("alice@alice.example");
    var token = signedIn.token().orElseThrow();
    assertThat(token.scope()).isEqualTo("profile email");
    assertThat(client.introspect(attempt.server(), token.value()).json().path("active").asBoolean())
        .isTrue();
    assertThat(client.verify(attempt.server(), token.value()).json().path("me").asString())
        .isEqualTo("https://alice.example/");
  }

  @Test
  void bobDoesSoByDns() {
    world.dns().remove("_gondulf.bob.example");
    var client = world.app().client();
    var attempt = client.begin("bob.example", "");
    var browser = world.browser();

    browser.open(attempt.url()).press("Continue").press("Show me the record");
    assertThat(browser.text()).contains("_gondulf.bob.example", "no TXT record at this name yet");
    var record = browser.document().select("pre[aria-labelledby=value-label]").text();
    world.dns().addTxt("_gondulf.bob.example", record);
    browser.press("Look again now").press("Allow");

    assertThat(client.finish(attempt, browser.landedAt()).me()).hasToString("https://bob.example/");
  }

  private String codeOf(String address) {
    return world.mailbox().lastCodeTo(address).orElseThrow();
  }
}
