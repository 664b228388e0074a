package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 6749 3.3: the scope of an app that asks for none")
class DefaultScopeTests {

  private static final String CALLBACK = "https://scopeless.app.example/cb";
  private static final String SERVER = "https://mcp.example/mcp";

  private static Asked scopeless(World world) {
    return App.listing(world, "scopeless.app.example", CALLBACK).asks(CALLBACK);
  }

  @Nested
  @DisplayName("by default")
  class ByDefault {

    private final World world = World.shared();
    private final Asked asked = scopeless(world);

    @Test
    @DisplayName("D-21 Who names a resource asks for the profile, which is shown and told")
    void appliesTheDefault() {
      var request = asked.with("resource", SERVER);
      var browser = Neighbour.at(world, "mcp-default.south.example").untilConsent(request);
      assertThat(browser.document().select("input[name=scope]").eachAttr("value"))
          .containsExactly("profile");
      assertThat(browser.text()).contains("See your name", SERVER);

      assertThat(request.redeem(Codes.landedWith(browser.press("Allow"))).body())
          .contains("\"access_token\"", "\"scope\":\"profile\"");
    }

    @Test
    @DisplayName("D-21 What the person unticks is not granted, by default or not")
    void canBeUnticked() {
      var request = asked.with("resource", SERVER).with("scope", "openid");
      var browser = Neighbour.at(world, "no-default.south.example").untilConsent(request);
      var code = Codes.landedWith(browser.uncheck("scope", "profile").press("Allow"));

      assertThat(request.redeem(code).body()).doesNotContain("access_token");
    }

    @Test
    @DisplayName("D-21 AZ-15 Who names neither learns who the person is, and gets no token")
    void grantsNothingOfItself() {
      var browser = Neighbour.at(world, "neither-default.south.example").untilConsent(asked);
      assertThat(browser.document().select("input[name=scope]")).isEmpty();

      assertThat(asked.redeem(Codes.landedWith(browser.press("Allow"))).body())
          .contains("https://neither-default.south.example/")
          .doesNotContain("access_token");
    }
  }

  @Nested
  @DisplayName("where the operator wants none")
  class None {

    private static final World WORLD = World.with(Map.of("gondulf.default-scope", "none"));

    @AfterAll
    static void close() {
      WORLD.close();
    }

    @Test
    @DisplayName("D-21 Who names a resource and no scope is refused, and nobody else is")
    void refusesWhoAsksForNone() {
      var asked = scopeless(WORLD);

      asked.with("resource", SERVER).get().error(CALLBACK, "invalid_scope");
      asked.with("resource", SERVER).with("scope", "read").get().goesOn();
      asked.get().goesOn();
    }
  }
}
