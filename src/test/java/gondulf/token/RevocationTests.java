package gondulf.token;

import static gondulf.token.TokenEndpointTests.assertRefused;
import static gondulf.token.TokenServer.refreshClaim;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.FreshDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 7: Token Revocation")
class RevocationTests {

  private static TokenServer server;

  @BeforeAll
  static void start(@TempDir Path directory) {
    server = new TokenServer(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  @DisplayName("RV-01 RV-03 RV-05 a token is given back by showing it, without a credential")
  void aTokenIsGivenBack() {
    var token = server.token("create");
    var other = server.token("create");

    var answer = revoke(token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(server.verified(token)).isEqualTo(401);
    assertThat(server.post("/introspect", "token=" + token, "Authorization", "Bearer " + token))
        .extracting(HttpResponse::body)
        .isEqualTo("{\"active\":false}");
    assertThat(server.verified(other)).isEqualTo(200);
  }

  @Test
  @DisplayName("RV-05 B7 a refresh token takes all tokens of its grant along")
  void aRefreshTokenTakesAllAlong() {
    var first = server.begin("create");
    var second = server.redeem(refreshClaim(refreshToken(first)));

    assertThat(revoke(refreshToken(second)).statusCode()).isEqualTo(200);

    assertThat(server.verified(accessToken(first))).isEqualTo(401);
    assertThat(server.verified(accessToken(second))).isEqualTo(401);
    assertRefused(server.redeem(refreshClaim(refreshToken(second))), "invalid_grant");
  }

  @Test
  @DisplayName("RV-05 so does one that was used already")
  void aUsedRefreshTokenTakesAllAlongToo() {
    var first = server.begin("create");
    server.redeem(refreshClaim(refreshToken(first)));
    server.clock.advance(Duration.ofMinutes(1));

    revoke(refreshToken(first));

    assertThat(server.verified(accessToken(first))).isEqualTo(401);
  }

  @Test
  @DisplayName("RV-05 an access token goes alone where a refresh token can bring another")
  void anAccessTokenGoesAlone() {
    var first = server.begin("create");
    var second = server.redeem(refreshClaim(refreshToken(first)));

    revoke(accessToken(first));

    assertThat(server.verified(accessToken(first))).isEqualTo(401);
    assertThat(server.verified(accessToken(second))).isEqualTo(200);
    assertThat(server.redeem(refreshClaim(refreshToken(second))).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"junk", "junk.junk", "a b", "%F0%9F%92%A9"})
  @DisplayName("RV-02 what is no token is as good as given back")
  void unknownTokensAreGone(String token) {
    assertThat(server.post("/revoke", "token=" + token).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("RV-02 a token that was given back may be given back again")
  void twiceIsAsGoodAsOnce() {
    var token = server.token("create");

    assertThat(revoke(token).statusCode()).isEqualTo(200);
    assertThat(revoke(token).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("RV-04 D-22 another app takes nothing away, and hears nothing of it")
  void anotherAppTakesNothingAway() {
    var first = server.begin("create");
    var form = "&client_id=https://other.example/id.json";

    for (var token : new String[] {accessToken(first), refreshToken(first)}) {
      var answer = server.post("/revoke", "token=" + token + form);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
    }

    assertThat(server.verified(accessToken(first))).isEqualTo(200);
    assertThat(server.redeem(refreshClaim(refreshToken(first))).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("RV-04 its own app may say its name")
  void theAppMaySayItsName() {
    var token = server.token("create");

    server.post("/revoke", "token=" + token + "&client_id=" + TokenServer.APP);

    assertThat(server.verified(token)).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "refresh_token", "access_token", ""})
  @DisplayName("RV-06 a hint that is wrong or unknown does no harm")
  void hintsAreNotBelieved(String hint) {
    var access = server.token("create");
    var first = server.begin("create");

    server.post("/revoke", "token=" + access + "&token_type_hint=" + hint);
    server.post("/revoke", "token=" + refreshToken(first) + "&token_type_hint=" + hint);

    assertThat(server.verified(access)).isEqualTo(401);
    assertThat(server.verified(accessToken(first))).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "token=", "client_id=https://app.example/id.json", "token=a&token=b"})
  @DisplayName("RV-07 a form without one token is malformed")
  void aFormNeedsOneToken(String form) {
    assertRefused(server.post("/revoke", form), "invalid_request");
    assertRefused(server.post("/token", "action=revoke&" + form), "invalid_request");
  }

  @Test
  @DisplayName("RV-07 a token in the query is not seen")
  void aTokenInTheQueryIsNotSeen() {
    var token = server.token("create");

    assertRefused(server.post("/revoke?token=" + token, ""), "invalid_request");
    assertThat(server.verified(token)).isEqualTo(200);
  }

  @Test
  @DisplayName("RV-08 apps that live in a browser may give tokens back too")
  void otherOriginsMayAsk() {
    var token = server.token("create");

    var answer = server.post("/revoke", "token=" + token, "Origin", "https://app.example");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  @DisplayName("RV-09 apps of before 2022 give tokens back at the token endpoint")
  void appsOfOldTimesRevokeAtTheTokenEndpoint() {
    var token = server.token("create");
    var first = server.begin("create");

    for (var each : new String[] {token, refreshToken(first), "junk"}) {
      var answer = server.post("/token", "action=revoke&token=" + each);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
    }

    assertThat(server.verified(token)).isEqualTo(401);
    assertThat(server.verified(accessToken(first))).isEqualTo(401);
  }

  @Test
  @DisplayName("RV-09 a request for a token is one, whatever action it names")
  void aGrantTypeCountsMore() {
    var form = TokenServer.claim(server.code("create"));
    form.put("action", "revoke");

    assertThat(server.redeem(form).statusCode()).isEqualTo(200);
    assertRefused(server.post("/token", "action=dance&token=x"), "invalid_request");
  }

  @Test
  @DisplayName("A5 a code that is given back is none the worse for it")
  void aCodeIsNoToken() {
    var code = server.code("create");

    assertThat(revoke(code.value()).statusCode()).isEqualTo(200);
    assertThat(server.redeem(TokenServer.claim(code)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("B7 who is let in no more may still give back what they have")
  void whoIsShutOutMayGiveBack() {
    var first = server.begin("create");
    server.admits = false;
    revoke(refreshToken(first));
    server.admits = true;

    assertThat(server.verified(accessToken(first))).isEqualTo(401);
  }

  @Test
  @DisplayName("RV-01 of twenty revocations at once each is confirmed")
  void manyAtOnceAreConfirmed() throws Exception {
    var first = server.begin("create");
    Callable<HttpResponse<String>> attempt = () -> revoke(refreshToken(first));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Stream.generate(() -> attempt).limit(20).toList()))
          .extracting(Future::resultNow)
          .extracting(HttpResponse::statusCode)
          .containsOnly(200);
    }
    assertThat(server.verified(accessToken(first))).isEqualTo(401);
  }

  @Test
  @DisplayName("B17 RV-07 a revocation that could not be stored is not confirmed, nor a refresh")
  void aLockedDatabaseIsUnavailable(@TempDir Path elsewhere) throws Exception {
    try (var locked = new TokenServer(elsewhere);
        var other = DriverManager.getConnection("jdbc:sqlite:" + FreshDatabase.file(elsewhere));
        var statement = other.createStatement()) {
      var first = locked.begin("create");
      var form = refreshClaim(refreshToken(first));
      statement.execute("BEGIN IMMEDIATE");

      var revocation = locked.post("/revoke", "token=" + refreshToken(first));
      var refresh = locked.redeem(form);

      assertThat(revocation.statusCode()).isEqualTo(503);
      assertThat(revocation.headers().firstValue("Retry-After")).isPresent();
      assertThat(Json.text(revocation, "error")).isEqualTo("temporarily_unavailable");
      assertThat(refresh.statusCode()).isEqualTo(503);
      statement.execute("ROLLBACK");
      assertThat(locked.verified(accessToken(first))).isEqualTo(200);
      assertThat(locked.redeem(form).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aClientPasswordIsRefusedAsAtTheTokenEndpoint() {
    var token = server.token("create");
    var answer = server.post("/revoke", "token=" + token, "Authorization", "Basic YTpi");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Json.text(answer, "error")).isEqualTo("invalid_client");
    assertThat(server.verified(token)).isEqualTo(200);
  }

  private static HttpResponse<String> revoke(String token) {
    return server.post("/revoke", "token=" + token);
  }

  private static String accessToken(HttpResponse<String> answer) {
    return Json.text(answer, "access_token");
  }

  private static String refreshToken(HttpResponse<String> answer) {
    return Json.text(answer, "refresh_token");
  }
}
