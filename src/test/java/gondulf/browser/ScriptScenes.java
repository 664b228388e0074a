package gondulf.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;

/// Pages that do more where scripts run.
final class ScriptScenes {

  static final List<Scene> ALL =
      List.of(
          Scene.withScripts("website, by passkey too", ScriptScenes::website),
          Scene.withScripts("proof, by passkey too", ScriptScenes::proof),
          Scene.withScripts("offer of a passkey that can be made", ScriptScenes::offer),
          Scene.withScripts("ways in, one a passkey", tab -> ways(tab)),
          Scene.withScripts("passkey", tab -> ways(tab).follow("Change Chrome on Linux")),
          Scene.withScripts("setup, to be copied from", ScriptScenes::setup));

  private ScriptScenes() {}

  private static void website(Tab tab) {
    tab.comeFromTheAppAs("alice.example", "");
    shows(tab, "Use a passkey");
  }

  private static void offer(Tab tab) {
    QuestionScenes.consent(tab, "").follow("Add a passkey");
    shows(tab, "Add a passkey");
  }

  private static void proof(Tab tab) {
    VirtualAuthenticator.in(tab.page());
    tab.page().addInitScript(PasskeySignInBrowserTests.NO_OFFER);
    offer(tab);
    tab.press("Add a passkey").page().waitForURL("**/consent");
    tab.press("Allow").comeFromTheAppAs("alice.example", "").press("Continue");
    shows(tab, "Use your passkey");
  }

  private static Tab ways(Tab tab) {
    VirtualAuthenticator.in(tab.page());
    AccountScenes.account(tab, "/ways").press("Add a passkey");
    tab.page().waitForURL("**/ways?*");
    return tab;
  }

  private static void setup(Tab tab) {
    tab.open(tab.world().at("/setup?me=carol.example"));
    PlaywrightAssertions.assertThat(tab.button("Copy").first()).isVisible();
  }

  private static void shows(Tab tab, String button) {
    PlaywrightAssertions.assertThat(tab.button(button)).isVisible();
  }
}
