package gondulf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import gondulf.neighbourhood.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("People sign in by a passkey with a real browser")
class PasskeySignInBrowserTests {

  private static final String ALICE = "alice@alice.example";
  static final String NO_OFFER = "delete PublicKeyCredential.isConditionalMediationAvailable;";

  @RegisterExtension final Chromium chromium = new Chromium();

  private final World world = World.shared();
  private final Tab tab = Tab.in(chromium.profileWithScripts(), world);
  private VirtualAuthenticator authenticator;

  @BeforeEach
  void addAPasskey() {
    Newcomers.in(world);
    authenticator = VirtualAuthenticator.in(tab.page());
    tab.signInToTheAppAs("alice.example").press("Continue").showByMail(ALICE);
    tab.follow("Add a passkey").press("Add a passkey");
    tab.page().waitForURL("**/consent");
    tab.press("Allow");
    assertThat(tab.headline()).hasText("You are https://alice.example/");
  }

  @AfterEach
  void leave() {
    Newcomers.in(world);
  }

  @Test
  void theFieldOffersItAndAllowIsTheSecondClick() {
    tab.signInToTheAppAs("alice.example").page().waitForURL("**/consent");
    assertThat(tab.page().locator("body")).containsText("by your passkey");

    tab.press("Allow");
    assertThat(tab.headline()).hasText("You are https://alice.example/");
  }

  @Test
  void theButtonAsksForItWhereFieldsOfferNothing() {
    tab.page().addInitScript(NO_OFFER);
    tab.signInToTheAppAs("alice.example").press("Use a passkey").page().waitForURL("**/consent");

    tab.press("Allow");
    assertThat(tab.headline()).hasText("You are https://alice.example/");
  }

  @Test
  void theOwnerWhoTypedTheirWebsiteIsAskedForIt() {
    tab.page().addInitScript(NO_OFFER);
    tab.signInToTheAppAs("alice.example").press("Continue");
    assertThat(tab.headline()).hasText("Show that it is you");

    tab.press("Use your passkey").page().waitForURL("**/consent");
    assertThat(tab.button("Allow")).isVisible();
  }

  @Test
  void whoIsNotRecognizedIsToldSoAndCanTryAgain() {
    tab.page().addInitScript(NO_OFFER);
    authenticator.recognizesItsOwner(false);
    tab.signInToTheAppAs("alice.example").press("Use a passkey");
    assertThat(tab.page().locator("[data-passkey-trouble]"))
        .hasText(Pattern.compile("No passkey was used"));

    authenticator.recognizesItsOwner(true);
    tab.press("Use a passkey").page().waitForURL("**/consent");
  }
}
