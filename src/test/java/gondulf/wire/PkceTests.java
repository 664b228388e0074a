package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7636 4.4: the code is bound to its challenge")
class PkceTests {

  private static final String CALLBACK = "https://pkce.app.example/cb";

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "pkce.app.example", CALLBACK).asks(CALLBACK).with("scope", "create");

  @Test
  @DisplayName("AZ-14 Another verifier, or none, gets nothing for a code with a challenge")
  void bindsTheCode() {
    var another = asked.claim(code("another", asked));
    another.put("code_verifier", "another-verifier-of-forty-three-characters-x");
    assertThat(Http.post(world.at("/token"), Query.text(another)).body()).contains("invalid_grant");

    var none = asked.claim(code("none", asked));
    none.remove("code_verifier");
    assertThat(Http.post(world.at("/token"), Query.text(none)).statusCode()).isEqualTo(400);
  }

  @Test
  @DisplayName("AZ-14 The challenge is seen on no page and in no answer")
  void showsNoChallenge() {
    var browser = Neighbour.at(world, "unseen-pkce.south.example").untilConsent(asked);

    assertThat(browser.document().html()).doesNotContain(Asked.CHALLENGE);
    assertThat(browser.press("Allow").landedAt().toString()).doesNotContain(Asked.CHALLENGE);
  }

  @Test
  @DisplayName("W-01 An app without PKCE gets its token, and no verifier is asked of it")
  void takesAppsWithoutPkce() {
    var older = asked.withoutPkce();
    var claim = older.claim(code("older", older));
    claim.remove("code_verifier");

    assertThat(Http.post(world.at("/token"), Query.text(claim)).body()).contains("access_token");
  }

  private String code(String name, Asked request) {
    var neighbour = Neighbour.at(world, name + "-pkce.south.example");
    return Codes.landedWith(neighbour.untilConsent(request).press("Allow"));
  }
}
