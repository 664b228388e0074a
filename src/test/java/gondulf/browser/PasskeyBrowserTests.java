package gondulf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The script lets a real browser make and show passkeys")
class PasskeyBrowserTests {

  @RegisterExtension final Chromium chromium = new Chromium();

  @AutoClose private final PasskeySite site = new PasskeySite();
  private final Page page = chromium.profileWithScripts().newPage();
  private final VirtualAuthenticator device = VirtualAuthenticator.in(page);

  @Test
  void aPasskeyIsMadeAndShown() {
    enrol();

    page.navigate(site.at("/sign-in").toString());
    press();
    says("You are https://alice.example/");
  }

  @Test
  void theBrowserOffersAPasskeyInTheField() {
    enrol();

    page.navigate(site.at("/field").toString());
    says("You are https://alice.example/");
  }

  @Test
  void aPersonWhoSaysNoIsToldSoAndMayTryAgain() {
    page.navigate(site.at("/enrol").toString());
    device.recognizesItsOwner(false);
    press();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Cancelled.");

    device.recognizesItsOwner(true);
    press();
    says("Enrolled My telephone");
  }

  @Test
  void aDeviceHasOnePasskeyOfAnAccount() {
    enrol();

    page.navigate(site.at("/enrol").toString());
    press();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("Known already.");
    Assertions.assertThat(site.count()).isOne();
  }

  @Test
  void theEnterKeyIsAsGoodAsTheButton() {
    page.navigate(site.at("/enrol").toString());
    page.getByLabel("Name").press("Enter");

    says("Enrolled My telephone");
  }

  @Test
  void aFieldThatMustBeFilledIsAskedForFirst() {
    page.navigate(site.at("/enrol").toString());
    page.getByLabel("Name").fill("");
    press();

    assertThat(page.getByLabel("Name")).isFocused();
    Assertions.assertThat(site.count()).isZero();
  }

  @Test
  void aBrowserThatHasNoPasskeysSaysSo() {
    page.addInitScript("delete window.PublicKeyCredential");
    page.navigate(site.at("/sign-in").toString());

    assertThat(page.getByText("No passkeys here.")).isVisible();
    assertThat(page.locator("[data-passkey-button]")).isHidden();
  }

  @Test
  void aBrowserWithoutScriptsShowsNoButton() {
    var other = chromium.profile().newPage();
    other.navigate(site.at("/sign-in").toString());

    assertThat(other.locator("[data-passkey-button]")).isHidden();
    assertThat(other.getByLabel("Name")).isVisible();
  }

  private void enrol() {
    page.navigate(site.at("/enrol").toString());
    press();
    says("Enrolled My telephone");
  }

  private void press() {
    page.getByRole(AriaRole.BUTTON).click();
  }

  private void says(String headline) {
    assertThat(page.getByRole(AriaRole.HEADING)).hasText(headline);
  }
}
