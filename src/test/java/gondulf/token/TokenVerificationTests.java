package gondulf.token;

import static gondulf.token.TokenEndpointTests.assertIsPrivateJson;
import static gondulf.token.TokenEndpointTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 6: Access Token Verification")
class TokenVerificationTests {

  @AutoClose private static final TokenServer server = TokenServer.open();

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer ", "BEARER   "})
  @DisplayName("IN-10 W-18 A28 a Micropub server learns by GET /token what a token is good for")
  void aGoodTokenIsToldApart(String scheme) {
    var answer = server.get("/token", "Authorization", scheme + server.token("profile create"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"me\":\"https://alice.example/\",\"client_id\":\"https://app.example/id.json\","
                + "\"scope\":\"profile create\"}");
    assertIsPrivateJson(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer junk", "Bearer ", "Bearer two words", "bearer ä"})
  @DisplayName("IN-10 a token that is not good is called invalid")
  void aBadTokenIsCalledInvalid(String credential) {
    var answer = server.get("/token", "Authorization", credential);

    assertChallenge(answer, "Bearer error=\"invalid_token\"");
    assertThat(Json.text(answer, "error")).isEqualTo("invalid_token");
  }

  @Test
  @DisplayName("IN-10 UI-03 a token that has expired is called invalid")
  void anExpiredTokenIsCalledInvalid() {
    var token = server.token("create");
    server.clock.advance(Duration.ofDays(30));

    assertChallenge(
        server.get("/token", "Authorization", "Bearer " + token), "Bearer error=\"invalid_token\"");
  }

  @Test
  @DisplayName("A5 a code is no token")
  void aCodeIsNoToken() {
    var code = server.code("create").value();

    assertChallenge(
        server.get("/token", "Authorization", "Bearer " + code), "Bearer error=\"invalid_token\"");
    assertThat(introspect(code, code).body()).isEqualTo("{\"active\":false}");
  }

  @Test
  @DisplayName("IN-10 W-18 who shows no token is asked for one, and hears of no error")
  void whoShowsNoTokenHearsOfNoError() {
    assertChallenge(server.get("/token"), "Bearer");
    assertChallenge(server.get("/token", "Authorization", "Basic YTpi"), "Bearer");
    assertChallenge(server.post("/introspect", "token=x"), "Bearer", "Basic realm=\"Gondulf\"");
  }

  @Test
  void aTokenInTheQueryIsNotSeen() {
    assertChallenge(server.get("/token?access_token=" + server.token("create")), "Bearer");
  }

  @Test
  void twoTokensAtOnceAreMalformed() {
    var token = "Bearer " + server.token("create");

    assertRefused(
        server.get("/token", "Authorization", token, "Authorization", token), "invalid_request");
  }

  @Test
  void aGoodTokenIsIntrospected() {
    server.clock.advance(Duration.ofDays(1));
    var token = server.token("create", "https://mcp.example");
    var now = server.clock.instant().getEpochSecond();

    var answer = introspect(token, token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"active\":true,\"me\":\"https://alice.example/\","
                + "\"sub\":\"https://alice.example/\","
                + "\"client_id\":\"https://app.example/id.json\",\"scope\":\"create\","
                + "\"token_type\":\"Bearer\",\"iss\":\"https://id.example\",\"iat\":%d,\"exp\":%d,"
                    .formatted(now, now + 2_592_000)
                + "\"aud\":[\"https://mcp.example\"]}");
    assertIsPrivateJson(answer);
  }

  @Test
  void aTokenForNoServerInParticularHasNoAudience() {
    var token = server.token("create");

    assertThat(introspect(token, token).body()).contains("\"active\":true").doesNotContain("aud");
  }

  @Test
  @DisplayName("A21 nothing is said of a token that is not good, not even why")
  void aBadTokenIsInactiveAndNothingElse() {
    var answer = introspect("junk", "junk");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"active\":false}");
    assertIsPrivateJson(answer);
  }

  @Test
  @DisplayName("A21 nobody may ask about a token they do not hold")
  void oneTokenDoesNotOpenAnother() {
    var answer = introspect(server.token("create"), server.token("create"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"active\":false}");
  }

  @Test
  void whoHoldsNoGoodTokenMayAskAboutNone() {
    assertChallenge(introspect(server.token("create"), "junk"), "Bearer error=\"invalid_token\"");
  }

  @Test
  void whoShowsNothingHearsNothingWhateverTheyAsk() {
    for (var form : List.of("token=no+token", "x=y", "%")) {
      assertChallenge(server.post("/introspect", form), "Bearer", "Basic realm=\"Gondulf\"");
    }
  }

  @Test
  void anIntrospectionOfNothingIsMalformed() {
    assertRefused(
        server.post("/introspect", "x=y", "Authorization", "Bearer junk"), "invalid_request");
  }

  private static HttpResponse<String> introspect(String token, String credential) {
    return server.post("/introspect", "token=" + token, "Authorization", "Bearer " + credential);
  }

  private static void assertChallenge(HttpResponse<String> answer, String... challenges) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(challenges);
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }
}
