package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 6749 3.3: scopes, as people read them and apps get them")
class ScopeTests {

  private static final String CALLBACK = "https://scopes.app.example/cb";

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "scopes.app.example", CALLBACK).asks(CALLBACK).with("scope", "create");

  @Test
  @DisplayName("D-31 CO-06 An unknown scope is shown by its name and granted; openid is not")
  void grantsUnknownScopes() {
    var request = asked.with("scope", "openid profile foo:bar");
    var browser = consent("unknown", request);
    assertThat(browser.text()).contains("foo:bar").doesNotContain("openid");

    assertThat(request.redeem(Codes.landedWith(browser.press("Allow"))).body())
        .contains("\"scope\":\"profile foo:bar\"");
  }

  @Test
  @DisplayName("D-31 An unknown scope that is unticked is not granted")
  void leavesOutWhatIsUnticked() {
    var request = asked.with("scope", "profile foo:bar");
    var browser = consent("unticked", request).uncheck("scope", "foo:bar");

    assertThat(request.redeem(Codes.landedWith(browser.press("Allow"))).body())
        .contains("\"scope\":\"profile\"");
  }

  @Test
  @DisplayName("W-16 The older post is said in plain words, and passed through")
  void passesPostThrough() {
    var request = asked.with("scope", "post");
    var browser = consent("posts", request);
    assertThat(browser.text()).contains("Post on your website in your name");

    assertThat(request.redeem(Codes.landedWith(browser.press("Allow"))).body())
        .contains("\"scope\":\"post\"");
  }

  @Test
  @DisplayName("CO-06 To go on while the person is away has plain words and a box of its own")
  void asksForOfflineAccess() {
    var browser = consent("offline", asked.with("scope", "create offline_access"));

    assertThat(browser.document().select("label:has(input[value=offline_access])").text())
        .contains("while you are away, without asking you again");
  }

  @Test
  @DisplayName(
      "D-20 A code for more is taken at the authorization endpoint, tells who, and is spent")
  void tellsWhoForACodeOfMore() {
    var claim = Query.text(asked.claim(Codes.landedWith(consent("more", asked).press("Allow"))));

    assertThat(Http.post(world.at("/authorize"), claim).body())
        .isEqualTo("{\"me\":\"https://more-scopes.south.example/\"}");
    assertThat(Http.post(world.at("/token"), claim).body()).contains("invalid_grant");
  }

  private Browser consent(String name, Asked request) {
    return Neighbour.at(world, name + "-scopes.south.example").untilConsent(request);
  }
}
