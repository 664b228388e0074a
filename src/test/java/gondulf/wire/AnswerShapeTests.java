package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IndieAuth 5.2.1: what the answer does not hold")
class AnswerShapeTests {

  private static final String CALLBACK = "https://shape.app.example/cb";

  private final World world = World.shared();
  private final App app =
      App.listing(world, "shape.app.example", CALLBACK, "http://shape.app.example/cb");
  private final Asked asked = app.asks(CALLBACK);

  @Test
  @DisplayName("Code, state and issuer are all, though the request said who")
  void hasNoMeAndNoFragment() {
    var neighbour = Neighbour.at(world, "shape.south.example");
    var landed =
        neighbour.untilConsent(asked.with("me", neighbour.url())).press("Allow").landedAt();

    assertThat(Query.of(landed)).containsOnlyKeys("code", "state", "iss");
    assertThat(landed.getRawFragment()).isNull();
  }

  @Test
  @DisplayName("AR-10 No answer goes over plain http, but to a program on this device")
  void goesOverTls() {
    app.asks("http://shape.app.example/cb").get().page(400);
    app.asks("http://shape.app.example/cb").with("scope", "email").get().page(400);
  }

  @Test
  @DisplayName("AR-04 AR-06 An error names the issuer, encoded once, and stands in the query")
  void namesTheIssuerInErrors() {
    var answer = asked.with("scope", "email").get();
    answer.error(CALLBACK, "invalid_scope");

    var location = answer.http().headers().firstValue("Location").orElse("");
    var issuer = world.url().toString().replace(":", "%3A").replace("/", "%2F");
    assertThat(location).contains("&iss=" + issuer).doesNotContain("#");
  }

  @Test
  @DisplayName("An answer to an app comes in one piece, which says how long it is")
  void saysItsLength() {
    for (var path : List.of("/.well-known/oauth-authorization-server", "/health")) {
      var answer = Http.get(world.at(path));

      assertThat(answer.headers().firstValueAsLong("Content-Length"))
          .as(path)
          .hasValue(answer.body().length());
    }
  }

  @Test
  @DisplayName("W-07 A me that comes along with the code is ignored")
  void ignoresMeInTheClaim() {
    var neighbour = Neighbour.at(world, "claims.south.example");
    var claim = asked.claim(Codes.landedWith(neighbour.untilConsent(asked).press("Allow")));
    claim.put("me", "https://alice.example/");

    assertThat(Http.post(world.at("/token"), Query.text(claim)).body())
        .contains("https://claims.south.example/")
        .doesNotContain("alice");
  }
}
