package gondulf.token;

import static gondulf.token.Json.accessToken;
import static gondulf.token.Json.refreshToken;
import static gondulf.token.TokenServer.refreshClaim;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.FreshDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7009 2: what a revocation does not do, and what it tells nobody")
class RevocationLimitTests {

  @AutoClose private static final TokenServer server = TokenServer.open();

  @Test
  @DisplayName("RV-01 of twenty revocations at once each is confirmed")
  void manyAtOnceAreConfirmed() throws Exception {
    var first = server.begin("create");
    Callable<HttpResponse<String>> attempt = () -> server.revoke(refreshToken(first));

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
  @DisplayName("B7 who is let in no more may still give back what they have")
  void whoIsShutOutMayGiveBack() {
    var first = server.begin("create");
    server.admission.admits = false;
    server.revoke(refreshToken(first));
    server.admission.admits = true;

    assertThat(server.verified(accessToken(first))).isEqualTo(401);
  }

  @Test
  @DisplayName("RV-04 D-22 another app takes nothing away, and hears nothing of it")
  void anotherAppTakesNothingAway() {
    var first = server.begin("create");
    var alone = server.token("create");
    var form = "&client_id=https://other.example/id.json";

    for (var token : new String[] {accessToken(first), refreshToken(first), alone}) {
      var answer = server.post("/revoke", "token=" + token + form);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
    }

    assertThat(server.verified(accessToken(first))).isEqualTo(200);
    assertThat(server.verified(alone)).isEqualTo(200);
    assertThat(server.refresh(refreshToken(first)).statusCode()).isEqualTo(200);
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
  @ValueSource(strings = {"junk", "junk.junk", "a b", "%F0%9F%92%A9"})
  @DisplayName("RV-02 what is no token is as good as given back")
  void unknownTokensAreGone(String token) {
    assertThat(server.post("/revoke", "token=" + token).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("RV-02 a token that was given back may be given back again")
  void twiceIsAsGoodAsOnce() {
    var token = server.token("create");

    assertThat(server.revoke(token).statusCode()).isEqualTo(200);
    assertThat(server.revoke(token).statusCode()).isEqualTo(200);
  }
}
