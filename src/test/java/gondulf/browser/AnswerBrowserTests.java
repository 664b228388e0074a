package gondulf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a real browser does with the answer, and with another site's frame")
class AnswerBrowserTests {

  private static final String ID = "https://answers.app.example/id.json";
  private static final String CALLBACK = "https://answers.app.example/cb";

  @RegisterExtension final Chromium chromium = new Chromium();

  private final World world = World.shared();
  private final Tab tab = Tab.in(chromium.profile(), world);

  @ParameterizedTest
  @ValueSource(strings = {"Allow", "Deny"})
  @DisplayName("CO-12 The answer arrives at a site over https")
  void arrivesAtASiteOverHttps(String button) {
    tab.open(request()).type("Your website", "alice.example").press("Continue");
    tab.showByMail("alice@alice.example");
    world.homes().put(CALLBACK, Reply.html("<h1>Welcome back</h1>"));

    tab.button(button).click();
    assertThat(tab.page().locator("h1")).hasText("Welcome back");
    assertThat(tab.page().url()).startsWith(CALLBACK + "?").contains("state=s");
  }

  @Test
  @DisplayName("CO-10 No page of the sign-in shows in another site's frame")
  void showsInNoFrame() {
    tab.page().setContent("<iframe src='%s'></iframe>".formatted(request().toString()));

    var frame = tab.page().frameLocator("iframe");
    assertThat(frame.locator("body")).not().containsText("Which website is yours?");
    assertThat(tab.page().frames().getLast().url()).startsWith("chrome-error:");
  }

  private URI request() {
    var document = "{\"client_id\": \"%s\", \"redirect_uris\": [\"%s\"]}".formatted(ID, CALLBACK);
    world.homes().put(ID, Reply.json(document));
    var query =
        Map.of("client_id", ID, "redirect_uri", CALLBACK, "response_type", "code", "state", "s");
    return world.at("/authorize?" + Query.text(query));
  }
}
