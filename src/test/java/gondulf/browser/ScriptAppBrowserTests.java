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
