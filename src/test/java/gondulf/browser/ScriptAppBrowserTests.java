package gondulf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import gondulf.neighbourhood.World;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"oauth4webapi", "openid-client"})
@DisplayName("An app that lives in the browser, made with another's OAuth library")
class ScriptAppBrowserTests {

  @RegisterExtension final Chromium chromium = new Chromium();

  @Parameter String library = "";

  private final World world = World.shared();
  private final Tab tab = Tab.in(chromium.profileWithScripts(), world);

  @Test
  @DisplayName("gets a token across origins")
  void getsAToken() {
    signIn().press("Allow");

    says("\"access_token\":\"[\\w-]{43}\"");
    says("\"token_type\":\"bearer\"");
    says("\"me\":\"https://alice.example/\"");
  }

  @Test
  @DisplayName("RF-04 renews its token and gives it back across origins")
  void renewsItsToken() {
    signIn().press("Allow");
    says("\"refresh_token\"");
    var first = tab.page().locator("output").textContent();

    tab.press("Refresh");
    says("\"refresh_token\"");
    assertThat(tab.page().locator("output")).not().hasText(first);
    tab.press("Who am I?");
    says("\"name\":\"Alice Liddell\"");
    tab.press("Sign out");
    says("\"revoked\":true");
    tab.press("Refresh");
    says("\"failed\":\"invalid_grant\"");
  }

  @Test
  @DisplayName("MC-04 hears that the person said no")
  void hearsNo() {
    signIn().press("Deny");

    says("\"failed\":\"access_denied\"");
  }

  @Test
  @DisplayName("may not look into tokens, which is for servers")
  void mayNotIntrospect() {
    signIn().press("Allow");
    says("access_token");

    tab.press("Introspect");

    says("\"failed\":\"TypeError\",\"message\":\"Failed to fetch\"");
  }

  private Tab signIn() {
    var app = ScriptApp.madeWith(library, world);
    tab.open(URI.create(app.url("/"))).type("Server", world.url().toString()).press("Sign in");
    return tab.type("Your website", "alice.example")
        .press("Continue")
        .showByMail("alice@alice.example");
  }

  private void says(String what) {
    assertThat(tab.page().locator("output")).containsText(Pattern.compile(what));
  }
}
