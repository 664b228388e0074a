package gondulf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import gondulf.neighbourhood.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Whoever uses no mouse")
class KeyboardBrowserTests {

  private static final String ALICE = "alice@alice.example";

  @RegisterExtension final Chromium chromium = new Chromium();

  private final World world = World.shared();
  private final Tab tab = Tab.in(chromium.profile(), world);
  private final Keyboard keys = new Keyboard(tab);

  @BeforeEach
  @AfterEach
  void nobodyWasHere() {
    Newcomers.in(world);
  }

  @Test
  void signsInByMail() {
    tab.comeFromTheAppAs("alice.example", "profile create");
    keys.type("Your website", "alice.example").enter("Continue").enter("Send the code");
    keys.type("Code from the mail", tab.code(ALICE)).enter("Continue");
    keys.tick("See your name, photo and website").tick("Remember this browser for 30 days");
    assertThat(tab.page().getByLabel("Post on your website")).isChecked();
    assertThat(tab.page().getByLabel("See your name")).not().isChecked();

    keys.enter("Allow");
    tab.page().waitForURL(url -> url.startsWith(world.app().redirectUri() + "?code="));
  }

  @Test
  void signsInByDns() {
    tab.comeFromTheAppAs("bob.example", "");
    keys.enter("Continue").enter("Show me the record").enter("Look again now");
    assertThat(tab.page().locator("main")).containsText("Last looked at");
    tab.publishTheRecord();
    keys.enter("Look again now").enter("Allow");
    tab.page().waitForURL(url -> url.startsWith(world.app().redirectUri() + "?code="));
  }

  @Test
  void goesOnFromAWrongCodeAtItsField() {
    QuestionScenes.code(tab);
    keys.type("Code from the mail", "0000-0000").enter("Continue");

    assertThat(tab.page().getByLabel("Code from the mail")).isFocused();
    assertThat(tab.page().getByLabel("Code from the mail")).hasValue("0000-0000");
    tab.page().keyboard().press("ControlOrMeta+A");
    tab.page().keyboard().type(tab.code(ALICE));
    keys.enter("Continue");
    assertThat(tab.button("Allow")).isVisible();
  }

  @Test
  void walksThroughTheAccount() {
    AccountScenes.account(tab, "");
    keys.enter("Tokens and keys").type("Its name", "script").tick("Change posts on your website");
    keys.enter("Make the token").enter("I have copied it").enter("Apps").enter("Revoke script");
    assertThat(tab.page().getByRole(AriaRole.STATUS)).isVisible();

    keys.enter("Ways in").enter("Activity").enter("Your data").enter("Delete my account");
    keys.enter("Leave it as it is").enter("Sign out here");
    assertThat(tab.headline()).hasText("Sign in with your own domain");
  }
}
