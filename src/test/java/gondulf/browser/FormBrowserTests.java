package gondulf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import gondulf.neighbourhood.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A form that is refused says so at its field, and loses nothing")
class FormBrowserTests {

  @RegisterExtension final Chromium chromium = new Chromium();

  private final World world = World.shared();
  private final Tab tab = Tab.in(chromium.profile(), world);

  @BeforeEach
  @AfterEach
  void nobodyWasHere() {
    Newcomers.in(world);
  }

  @Test
  void ofAWebsite() {
    tab.comeFromTheAppAs("alice.example", "").type("Your website", "not a site").press("Continue");

    isToldAt(tab.page().getByLabel("Your website"), "not a site", "address");
  }

  @Test
  void ofTheDoctor() {
    tab.open(world.at("/setup")).type("Your website", "alice@alice.example").press("Look at it");

    isToldAt(tab.page().getByLabel("Your website"), "alice@alice.example", "a mail address");
  }

  @Test
  void ofACode() {
    QuestionScenes.code(tab);
    tab.type("Code from the mail", "7K3M-Q9T0").press("Continue");

    isToldAt(tab.page().getByLabel("Code from the mail"), "7K3M-Q9T0", "not the code");
  }

  @Test
  void ofAToken() {
    AccountScenes.account(tab, "/keys").type("Its name", "backup").type("Other scopes", "\"a\"");
    tab.page().getByLabel("Delete posts").check();
    tab.page().getByLabel("It ends").selectOption("year");
    tab.press("Make the token");

    isToldAt(tab.page().getByLabel("Other scopes"), "\"a\"", "It ");
    assertThat(tab.page().getByLabel("Its name")).hasValue("backup");
    assertThat(tab.page().getByLabel("Delete posts")).isChecked();
    assertThat(tab.page().getByLabel("It ends")).hasValue("year");
  }

  @Test
  void ofAKey() {
    AccountScenes.account(tab, "/keys")
        .type("Name of the server", "\u202ewiki")
        .press("Make a key");

    isToldAt(tab.page().getByLabel("Name of the server"), "\u202ewiki", "It ");
  }

  @Test
  void ofAnAddress() {
    AccountScenes.account(tab, "/ways").type("Another address", "a@b").press("Send a code there");

    isToldAt(tab.page().getByLabel("Another address"), "a@b", "It ");
  }

  private static void isToldAt(Locator field, String typed, String error) {
    assertThat(field).hasValue(typed);
    assertThat(field).isFocused();
    assertThat(field).hasAttribute("aria-invalid", "true");
    assertThat(field).hasAccessibleDescription(Pattern.compile(error));
  }
}
