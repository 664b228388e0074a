package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("GONDULF_REQUIRE_PKCE: a challenge is demanded of every app but the exempt")
class RequiredPkceTests {

  private static final World WORLD =
      World.with(
          Map.of(
              "gondulf.require-pkce", "true",
              "gondulf.pkce-exempt-clients", "https://old.app.example/id.json"));

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  @DisplayName("AZ-13 Without a challenge the app hears that one is required")
  void demandsAChallenge() {
    var app = App.listing(WORLD, "new.app.example", "https://new.app.example/cb");
    var asked = app.asks("https://new.app.example/cb");

    asked.get().goesOn();
    assertThat(asked.withoutPkce().get().error("https://new.app.example/cb", "invalid_request"))
        .extractingByKey("error_description")
        .asString()
        .contains("code challenge required");
  }

  @Test
  @DisplayName("AZ-13 CO-07 An exempt app goes on, and the person is warned")
  void sparesTheExempt() {
    var app = App.listing(WORLD, "old.app.example", "https://old.app.example/cb");
    var asked = app.asks("https://old.app.example/cb").withoutPkce();
    var browser = Neighbour.at(WORLD, "spares.south.example").untilConsent(asked);

    assertThat(browser.text()).contains("an older way of signing in");
    assertThat(Query.of(browser.press("Allow").landedAt())).containsKey("code");
  }
}
