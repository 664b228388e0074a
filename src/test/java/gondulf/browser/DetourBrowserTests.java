package gondulf.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.app.Attempt;
import gondulf.neighbourhood.app.SignedIn;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("People go other ways than straight on: what they see, and what the app gets")
class DetourBrowserTests {

  private static final String ALICE = "alice@alice.example";

  @RegisterExtension final Chromium chromium = new Chromium();

  private final World world = World.shared();
  private final Tab tab = Tab.in(chromium.profile(), world);
  private final Attempt attempt = world.app().client().begin("alice.example", "profile create");

  @BeforeEach
  @AfterEach
  void nobodyWasHere() {
    Newcomers.in(world);
  }

  @Test
  void aSignInThatTookTooLongIsOverAndANewOneWorks() {
    tab.open(attempt.url()).press("Continue");
    world.clock().advance(Duration.ofMinutes(16));
    tab.press("Send the code");
    assertThat(tab.headline()).hasText("This sign-in has ended");
    assertThat(tab.page().locator("main")).containsText("Nothing is lost");

    tab.open(attempt.url()).press("Continue").showByMail(ALICE).press("Allow");
    assertThat(got().me()).isEqualTo(URI.create("https://alice.example/"));
  }

  @Test
  void whoDeniesAfterDnsTellsTheAppNoAndNoMore() {
    tab.open(attempt.url()).press("Continue").press("Show me the record").publishTheRecord();
    tab.press("Look again now").press("Deny");

    assertThat(tab.page().getByRole(AriaRole.ALERT)).isVisible();
    assertThatThrownBy(this::got).hasMessageContaining("access_denied");
    assertThat(tab.page().url()).doesNotContain("code=");
  }

  @Test
  void theBackButtonOnTheWayLeadsToWhatCanBeDoneOver() {
    tab.open(attempt.url()).press("Continue").press("Send the code");
    tab.page().goBack();
    assertThat(tab.headline()).hasText("Show that it is yours");
    tab.follow("Change it").type("Your website", "bob.example").press("Continue");
    assertThat(tab.page().locator(".lead")).containsText("https://bob.example/");

    tab.follow("Change it").type("Your website", "alice.example").press("Continue");
    world.clock().advance(Duration.ofMinutes(2));
    tab.showByMail(ALICE).press("Allow");
    assertThat(got().me()).isEqualTo(URI.create("https://alice.example/"));
  }

  @Test
  void theSameSignInInTwoTabsIsAnsweredOnce() {
    var other = Tab.in(tab.page().context(), world);
    tab.open(attempt.url()).press("Continue").showByMail(ALICE);
    other.open(URI.create(tab.page().url()));
    tab.press("Allow");
    assertThat(got().me()).isEqualTo(URI.create("https://alice.example/"));

    other.press("Allow");
    assertThat(other.headline()).hasText("You have already signed in");
  }

  @Test
  void whatIsNotTickedTheAppDoesNotGet() {
    tab.open(attempt.url()).press("Continue").showByMail(ALICE);
    tab.page().getByLabel("Post on your website").uncheck();
    tab.press("Allow");

    assertThat(got().token().orElseThrow().scope()).isEqualTo("profile");
  }

  @Test
  @DisplayName("A19 A whole sign-in with scripts on asks nobody but this server and the app")
  void asksNobodyElseOnAWholeWay() {
    var scripted = Tab.in(chromium.profileWithScripts(), world);
    var asked = new ArrayList<Request>();
    scripted.page().onRequest(asked::add);
    scripted.open(attempt.url()).press("Continue").showByMail(ALICE).press("Allow");

    var own = List.of(world.url() + "/", world.app().redirectUri().resolve("/").toString());
    assertThat(asked)
        .extracting(Request::url)
        .allMatch(url -> own.stream().anyMatch(url::startsWith));
  }

  private SignedIn got() {
    return world.app().client().finish(attempt, URI.create(tab.page().url()));
  }
}
