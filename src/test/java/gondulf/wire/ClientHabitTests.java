package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 5.3: what apps in use do when they redeem a code")
class ClientHabitTests {

  private static final String CALLBACK = "https://habits.app.example/cb";
  private static final String HOST = "habits.east.example";

  private final World world = World.shared();
  private final Asked asked = App.listing(world, "habits.app.example", CALLBACK).asks(CALLBACK);

  @ParameterizedTest
  @DisplayName("W-04 W-05 TK-09 TK-10 Both endpoints take the code of whatever was asked")
  @CsvSource({
    "/token, profile, true",
    "/token, profile email, true",
    "/token, create, true",
    "/authorize, profile, false",
    "/authorize, '', false",
    "/authorize, create, false"
  })
  void redeemsAtEither(String path, String scope, boolean token) {
    var request = asked.with("scope", scope);
    var answer =
        Told.json(Http.post(world.at(path), Query.text(request.claim(code(request)))), 200);

    assertThat(answer.path("me").asString()).isEqualTo("https://" + HOST + "/");
    assertThat(answer.has("access_token")).isEqualTo(token);
    assertThat(answer.has("refresh_token")).isFalse();
  }

  @Test
  @DisplayName(
      "D-02 TK-08 A code without a scope says who somebody is, is spent by it, and brings no token")
  void bringsNoTokenWithoutScope() {
    var form = Query.text(asked.claim(code(asked)));

    assertThat(Told.json(Http.post(world.at("/token"), form), 200).propertyNames())
        .containsExactly("me");
    Told.error(Http.post(world.at("/token"), form), 400, "invalid_grant");
  }

  @Test
  @DisplayName("W-03 A redemption at /authorize without grant_type is one of a code")
  void needsNoGrantType() {
    var claim = asked.claim(code(asked));
    claim.remove("grant_type");

    assertThat(Told.text(Http.post(world.at("/authorize"), Query.text(claim)), "me"))
        .isEqualTo("https://" + HOST + "/");
  }

  @ParameterizedTest
  @DisplayName("D-30 W-06 TK-18 PR-05 The answer is JSON from its first byte, whatever is accepted")
  @ValueSource(
      strings = {
        "application/json, application/x-www-form-urlencoded;q=0.8",
        "application/x-www-form-urlencoded",
        "text/html",
        "image/png;q=0.1",
        "nonsense",
        "*/*;q=0"
      })
  void answersInJson(String accept) {
    var request = asked.with("scope", "profile");
    for (var path : List.of("/token", "/authorize")) {
      var form = Query.text(request.claim(code(request)));
      var answer = Http.post(world.at(path), form, "Accept", accept);

      assertThat(Told.text(answer, "me")).isNotEmpty();
      assertThat(answer.headers().firstValue("Pragma")).contains("no-cache");
      Told.error(Http.post(world.at(path), form, "Accept", accept), 400, "invalid_grant");
    }
    for (var path : List.of("/.well-known/oauth-authorization-server", "/health", "/introspect")) {
      assertThat(Http.get(world.at(path), "Accept", accept).statusCode()).isIn(200, 405);
    }
  }

  @Test
  @DisplayName(
      "W-30 PR-06 TK-03 What is empty or not known is passed over, a charset too, and no cookie is asked for")
  void passesOverTheRest() {
    var request = asked.with("scope", "create");
    var form =
        Query.text(request.claim(code(request)))
            + "&client_secret=&nonce=1&prompt=none&me=https%3A%2F%2Fx.example%2F&x=1&x=2";
    var post =
        HttpRequest.newBuilder(world.at("/token"))
            .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
            .POST(BodyPublishers.ofString(form));

    assertThat(Told.text(Http.send(post.build()), "me")).isEqualTo("https://" + HOST + "/");
  }

  @Test
  @DisplayName("W-31 TK-06 TK-07 The scope is always told, also when less was granted than asked")
  void tellsTheScope() {
    var request = asked.with("scope", "create update delete");
    var browser = Neighbour.at(world, HOST).untilConsent(request).uncheck("scope", "update");
    var answer = Told.json(request.redeem(Codes.landedWith(browser.press("Allow"))), 200);

    assertThat(answer.path("scope").asString()).isEqualTo("create delete");
    assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(answer.path("expires_in").isNumber()).isTrue();
  }

  @Test
  @DisplayName("W-20 TK-15 An app that never refreshes has one long token, and is told how long")
  void givesLongTokens() {
    var request = asked.with("scope", "create");
    var answer = Told.json(request.redeem(code(request)), 200);

    assertThat(answer.path("expires_in").asInt()).isEqualTo(30 * 24 * 60 * 60);
    assertThat(answer.has("refresh_token")).isFalse();
  }

  @Test
  @DisplayName("W-17 Scopes that this server does not know are granted by their names")
  void grantsUnknownScopes() {
    var request = asked.with("scope", "create foo:bar offline_access");
    var answer = Told.json(request.redeem(code(request)), 200);

    assertThat(answer.path("scope").asString()).startsWith("create foo:bar");
  }

  @ParameterizedTest
  @DisplayName(
      "W-23 TK-16 A server may be named with or without a slash at its end, and no app is refused for one")
  @CsvSource({
    "https://mcp.example, https://mcp.example/",
    "https://mcp.example/, https://mcp.example",
    "https://mcp.example/mcp, https://mcp.example/mcp/"
  })
  void readsResourcesWithAndWithoutASlash(String agreed, String redeemed) {
    var request = asked.with("scope", "create").with("resource", agreed);
    var claim = new HashMap<>(request.claim(code(request)));
    claim.put("resource", redeemed);

    assertThat(Told.text(Http.post(world.at("/token"), Query.text(claim)), "access_token"))
        .hasSize(43);
  }

  @Test
  @DisplayName("W-09 W-21 ID-03 ID-12 The names that apps compare are the same bytes each time")
  void saysTheSameNames() {
    var first = Neighbour.at(world, HOST).untilConsent(asked.with("me", HOST)).press("Allow");
    var second =
        Neighbour.at(world, HOST)
            .untilConsent(asked.with("me", "https://" + HOST.toUpperCase(Locale.ROOT)))
            .press("Allow");

    for (var browser : List.of(first, second)) {
      var landed = Query.of(browser.landedAt());
      assertThat(landed).containsEntry("iss", world.url().toString());
      assertThat(Told.text(asked.redeem(Codes.landedWith(browser)), "me"))
          .isEqualTo("https://" + HOST + "/");
    }
  }

  @Test
  @DisplayName(
      "W-11 W-21 MD-19 Whoever has a website is shown the links that apps of every age read")
  void showsTheLinksOfEveryAge() {
    var page = world.browser().open("/").text();

    for (var endpoint :
        List.of("/.well-known/oauth-authorization-server", "/authorize", "/token")) {
      assertThat(page).contains("href=\"" + world.url() + endpoint + "\"");
    }
    assertThat(page)
        .contains("\"indieauth-metadata\"", "\"authorization_endpoint\"", "\"token_endpoint\"");
  }

  @ParameterizedTest
  @DisplayName("AR-02 A plus sign is a space in a query, and comes back as what it meant")
  @CsvSource({"a+b, 'a b'", "a%2Bb, a+b", "a%20b, 'a b'"})
  void readsPlusAsASpace(String sent, String meant) {
    var url = asked.without("state").with("scope", "email").url() + "&state=" + sent;
    var landed = Http.get(URI.create(url)).headers().firstValue("Location").orElse("");

    assertThat(Query.of(URI.create(landed))).containsEntry("state", meant);
  }

  private String code(Asked request) {
    return Codes.agreed(request, HOST);
  }
}
