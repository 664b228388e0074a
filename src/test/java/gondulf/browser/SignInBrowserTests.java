package gondulf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import gondulf.neighbourhood.World;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("People sign in with a real browser")
class SignInBrowserTests {

  private static final String ALICE = "alice@alice.example";
  private static final String DAVE = "dave@dave.example";

  @RegisterExtension final Chromium chromium = new Chromium();

  private final World world = World.shared();
  private final Tab tab = Tab.in(chromium.profile(), world);

  @Test
  @DisplayName("A25 CO-12 Allow leads on to the app, which is of another origin")
  void allowLeadsOnToTheApp() {
    tab.signInToTheAppAs("alice.example").press("Continue").showByMail(ALICE).press("Allow");

    assertThat(tab.headline()).hasText("You are https://alice.example/");
    tab.page().waitForURL(url -> url.startsWith(world.app().redirectUri() + "?code="));
  }

  @Test
  void denyTellsTheAppSo() {
    tab.signInToTheAppAs("alice.example").press("Continue").showByMail(ALICE).press("Deny");

    assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("access_denied");
  }

  @Test
  @DisplayName("WCAG 2.2.1 The page that shows a record stays as it is until it is asked to look")
  void thePageThatWaitsForARecordFindsItByItselfOnceItWasAskedTo() {
    tab.signInToTheAppAs("bob.example").press("Continue");
    tab.press("Show me the record");
    assertThat(tab.page().locator("meta[http-equiv=refresh]")).hasCount(0);

    tab.press("Look again now");
    tab.page().route(Pattern.compile("/record\\?watch$"), SignInBrowserTests::lookEverySecond);
    tab.page().reload();
    tab.publishTheRecord();
    assertThat(tab.button("Continue")).isVisible();
    tab.press("Continue").press("Allow");
    assertThat(tab.headline()).hasText("You are https://bob.example/");
  }

  @Test
  void aWrongCodeIsToldAtItsFieldAndTheRightOneStillTaken() {
    tab.signInToTheAppAs("dave.example").press("Continue").press("Send the code");

    tab.type("Code from the mail", "0000-0000").press("Continue");
    assertThat(tab.page().getByLabel("Code from the mail"))
        .hasAccessibleDescription(Pattern.compile("That is not the code"));
    tab.typeTheCodeSentTo(DAVE).press("Allow");
    assertThat(tab.headline()).hasText(Pattern.compile("^You are .*dave"));
  }

  @Test
  void aCodeThatIsTooOldIsReplacedByAnother() {
    tab.signInToTheAppAs("alice.example").press("Continue").press("Send the code");
    var old = tab.code(ALICE);
    world.clock().advance(Duration.ofMinutes(11));

    tab.type("Code from the mail", old).press("Continue");
    assertThat(tab.page().locator(".notice")).containsText("can't be used any more");
    tab.press("Send another code").typeTheCodeSentTo(ALICE).press("Allow");
    assertThat(tab.headline()).hasText("You are https://alice.example/");
  }

  @Test
  void aRestartOfTheServerInTheMiddleIsNotNoticed() {
    tab.signInToTheAppAs("alice.example").press("Continue").press("Send the code");
    tab.code(ALICE);
    world.server().restart();

    tab.typeTheCodeSentTo(ALICE);
    assertThat(tab.button("Allow")).isVisible();
    world.server().restart();
    tab.press("Allow");
    assertThat(tab.headline()).hasText("You are https://alice.example/");
  }

  @Test
  @DisplayName("W-26 The back button leads to no second answer, and the person is told so")
  void theBackButtonLeadsToNoSecondAnswer() {
    tab.signInToTheAppAs("alice.example").press("Continue").showByMail(ALICE).press("Allow");
    assertThat(tab.headline()).hasText("You are https://alice.example/");

    tab.page().goBack();
    tab.press("Allow");
    assertThat(tab.headline()).hasText("You have already signed in");
  }

  @Test
  @DisplayName("W-26 A double click on Allow is as good as one")
  void aDoubleClickOnAllowIsAsGoodAsOne() {
    tab.signInToTheAppAs("alice.example").press("Continue").showByMail(ALICE);

    tab.button("Allow").dblclick();
    assertThat(tab.headline()).hasText("You are https://alice.example/");
  }

  @Test
  void twoTabsSignTwoPeopleIn() {
    var other = Tab.in(tab.page().context(), world);

    tab.signInToTheAppAs("alice.example");
    other.signInToTheAppAs("dave.example");
    tab.press("Continue").showByMail(ALICE);
    other.press("Continue").showByMail(DAVE);
    tab.press("Allow");
    other.press("Allow");
    assertThat(tab.headline()).hasText("You are https://alice.example/");
    assertThat(other.headline()).hasText(Pattern.compile("^You are .*dave"));
  }

  @Test
  void aSignInIsOfNoUseInAnotherBrowser() {
    tab.signInToTheAppAs("alice.example").press("Continue").showByMail(ALICE);
    assertThat(tab.button("Allow")).isVisible();
    var stranger = Tab.in(chromium.profile(), world);

    stranger.open(URI.create(tab.page().url()));
    assertThat(stranger.headline()).hasText("This is not your sign-in");
  }

  @Test
  void thePageThatWaitsLooksEveryFifteenSecondsUntilItIsStopped() {
    tab.signInToTheAppAs("bob.example").press("Continue").press("Show me the record");
    tab.press("Look again now");
    var refresh = tab.page().locator("meta[http-equiv=refresh]");
    assertThat(refresh).hasAttribute("content", "15");

    tab.follow("Stop that");
    assertThat(refresh).hasCount(0);
    assertThat(tab.page().locator(".notice")).containsText("Last looked at");
  }

  /// Hands the page on with a shorter wait, so that the browser's own clock can stay as it is.
  private static void lookEverySecond(Route route) {
    var answer = route.fetch();
    var page = answer.text().replace("content=\"15\"", "content=\"1\"");
    route.fulfill(new FulfillOptions().setResponse(answer).setBody(page));
  }
}
