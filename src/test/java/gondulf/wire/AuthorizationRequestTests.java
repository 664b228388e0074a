package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 5.2: Authorization Request")
class AuthorizationRequestTests {

  private static final String CALLBACK = "https://asks.app.example/cb";

  private final World world = World.shared();
  private final Asked good = App.listing(world, "asks.app.example", CALLBACK).asks(CALLBACK);

  @Test
  @DisplayName("AZ-01 A good request begins a sign-in")
  void goesOn() {
    good.get().goesOn();
    good.with("scope", "profile email create").get().goesOn();
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id", "redirect_uri"})
  @DisplayName("AZ-02 AZ-04 AZ-06 AZ-07 Who asks and where the answer goes stand there once")
  void refusesToThePerson(String parameter) {
    good.without(parameter).get().page(400);
    good.with(parameter, "").get().page(400);
    good.and(parameter, CALLBACK).get().page(400);
    good.with(parameter, "not a url").get().page(400);
  }

  @ParameterizedTest
  @DisplayName(
      "AZ-03 AZ-05 AZ-06 AZ-09 AZ-10 AZ-11 AZ-16 AZ-19 AR-07 AR-08 D-13 Any other mistake goes to the"
          + " app")
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "response_type, code token, unsupported_response_type",
    "scope, a\"b, invalid_scope",
    "scope, 'profile  email', invalid_scope",
    "scope, email, invalid_scope",
    "scope, email create, invalid_scope",
    "code_challenge, short, invalid_request",
    "code_challenge, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=, invalid_request",
    "code_challenge, '', invalid_request",
    "code_challenge_method, plain, invalid_request",
    "code_challenge_method, s256, invalid_request",
    "code_challenge_method, '', invalid_request",
    "resource, foo, invalid_target",
    "resource, https://mcp.example/#x, invalid_target",
  })
  void refusesToTheApp(String parameter, String value, String error) {
    var answer = good.with(parameter, value).get().error(CALLBACK, error);

    assertThat(answer)
        .containsEntry("state", Asked.STATE)
        .containsEntry("iss", world.url().toString())
        .containsOnlyKeys("error", "error_description", "state", "iss");
    assertThat(answer.get("error_description")).matches("[ !#-\\[\\]-~]+");
  }

  @ParameterizedTest
  @DisplayName("AZ-06 A parameter that stands twice is refused, known or not")
  @ValueSource(strings = {"scope", "code_challenge", "response_type", "me", "unheard_of"})
  void refusesRepeats(String parameter) {
    var answer = good.and(parameter, "a").and(parameter, "a").get();

    assertThat(answer.error(CALLBACK, "invalid_request")).containsEntry("state", Asked.STATE);
  }

  @Test
  @DisplayName("AZ-07 An empty parameter counts as absent")
  void takesEmptyForAbsent() {
    good.with("scope", "").with("me", "").with("resource", "").get().goesOn();
    good.with("response_type", "").get().goesOn();
    good.with("code_challenge", "").with("code_challenge_method", "").get().goesOn();
  }

  @Test
  @DisplayName("AZ-08 What is not known is ignored")
  void ignoresTheUnknown() {
    good.and("foo", "bar").and("prompt", "none").and("response_mode", "fragment").get().goesOn();
  }

  @Test
  @DisplayName("AZ-12 A method without a challenge is refused")
  void wantsAChallengeToAMethod() {
    good.without("code_challenge").get().error(CALLBACK, "invalid_request");
  }

  @Test
  @DisplayName("AZ-17 Scopes that are not known here are no mistake")
  void takesUnknownScopes() {
    good.with("scope", "profile foo:bar offline_access openid").get().goesOn();
  }

  @ParameterizedTest
  @DisplayName("AZ-18 The hint may be anything, and is only filled in")
  @ValueSource(strings = {"https://victim.example/", "a@b.example", "EXAMPLE.COM/", "<b>&\"'", "é"})
  void takesAnyHint(String hint) {
    var browser = world.browser().open(good.with("me", hint).url());

    assertThat(browser.document().select("input[name=me]").attr("value")).isEqualTo(hint);
  }

  @Test
  @DisplayName("AZ-19 A resource may stand there more than once")
  void takesResources() {
    good.and("resource", "https://mcp.example/mcp")
        .and("resource", "https://b.example/")
        .get()
        .goesOn();
  }

  @Test
  @DisplayName("AZ-20 D-23 No other site's script may ask, or redeem a code here")
  void hasNoCors() {
    var origin = "https://x.example";
    var preflight =
        HttpRequest.newBuilder(world.at("/authorize"))
            .method("OPTIONS", BodyPublishers.noBody())
            .headers("Origin", origin, "Access-Control-Request-Method", "POST")
            .build();

    for (var answer :
        List.of(
            Http.get(good.url(), "Origin", origin),
            Http.post(world.at("/authorize"), "code=x", "Origin", origin),
            Http.send(preflight))) {
      assertThat(answer.headers().map().keySet())
          .noneMatch(each -> each.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }
  }

  @ParameterizedTest
  @DisplayName("AZ-22 What is shown of a bad request is inert")
  @ValueSource(strings = {"client_id", "redirect_uri", "state", "scope", "response_type"})
  void showsNothingThatRuns(String parameter) {
    var attack = "\"><script>alert(1)</script>";
    var answer = Http.get(good.with(parameter, attack).with("redirect_uri", attack).url());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("<script");
  }

  @Test
  @DisplayName("B5 Nothing in a bad request makes the server redirect before the app is known")
  void redirectsToNoStranger() {
    var evil = good.with("redirect_uri", "https://evil.example/cb");

    evil.and("prompt", "none").and("response_mode", "query").and("error", "x").get().page(400);
    evil.with("response_type", "token").with("scope", "email").get().page(400);
    good.with("client_id", "https://nobody.app.example/id.json")
        .with("scope", "email")
        .get()
        .page(400);
  }

  @Test
  @DisplayName("W-02 A missing response type is a code; the older id brings no scope")
  void takesOlderApps() {
    good.without("response_type").get().goesOn();
    var older = good.with("response_type", "id").with("scope", "profile create");
    var browser = Neighbour.at(world, "older.south.example").untilConsent(older);

    assertThat(browser.document().select("input[name=scope]")).isEmpty();
    var code = Codes.landedWith(browser.press("Allow"));
    assertThat(older.redeem(code).body()).doesNotContain("access_token");
  }

  @Test
  @DisplayName("AZ-15 Without a scope no token ever comes of the code")
  void givesNoTokenWithoutScope() {
    var browser = Neighbour.at(world, "scopeless.south.example").untilConsent(good);
    var answer = good.redeem(Codes.landedWith(browser.press("Allow")));

    assertThat(answer.body()).contains("\"me\"").doesNotContain("access_token");
  }

  @Test
  @DisplayName("AZ-22 A request in broken UTF-8 or percent-encoding gets a page")
  void refusesBrokenText() {
    for (var broken : List.of("%ff", "%", "%zz", "%c3%28")) {
      var path = good.url().getRawPath() + "?" + good.url().getRawQuery();
      assertThat(RawHttp.get(world, path + "&foo=" + broken)).startsWith("HTTP/1.1 400");
    }
  }
}
