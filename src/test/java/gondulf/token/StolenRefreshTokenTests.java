package gondulf.token;

import static gondulf.token.Json.accessToken;
import static gondulf.token.Json.refreshToken;
import static gondulf.token.TokenEndpointTests.assertRefused;
import static gondulf.token.TokenServer.refreshClaim;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("RFC 9700 4.14: what becomes of refresh tokens in wrong hands")
class StolenRefreshTokenTests {

  private static final Duration AFTER_THE_GRACE = Duration.ofSeconds(10);

  @AutoClose private static final TokenServer server = TokenServer.open();

  @Test
  @DisplayName("RF-04 RF-05 a used token differs from the next, and using it again ends them all")
  void aReplayEndsEverything() {
    var first = server.begin("create");
    server.clock.advance(AFTER_THE_GRACE);
    var second = server.refresh(refreshToken(first));
    assertThat(refreshToken(second)).isNotEqualTo(refreshToken(first));
    server.clock.advance(AFTER_THE_GRACE);

    assertRefused(server.refresh(refreshToken(first)), "invalid_grant");

    assertRefused(server.refresh(refreshToken(second)), "invalid_grant");
    assertThat(server.verified(accessToken(first))).isEqualTo(401);
    assertThat(server.verified(accessToken(second))).isEqualTo(401);
  }

  @Test
  @DisplayName("ST-04 RF-05 the server may be restarted between a use and its replay")
  void aReplayIsKnownAfterARestart(@TempDir Path elsewhere) {
    HttpResponse<String> first;
    HttpResponse<String> second;
    try (var before = new TokenServer(elsewhere)) {
      first = before.begin("create");
      second = before.refresh(refreshToken(first));
    }
    try (var after = new TokenServer(elsewhere)) {
      after.clock.advance(AFTER_THE_GRACE);
      assertThat(after.verified(accessToken(second))).isEqualTo(200);

      assertRefused(after.refresh(refreshToken(first)), "invalid_grant");
      assertThat(after.verified(accessToken(second))).isEqualTo(401);
      assertRefused(after.refresh(refreshToken(second)), "invalid_grant");
    }
  }

  @Test
  @DisplayName("RF-02 B2 another app gets nothing, and takes nothing away")
  void anotherAppGetsNothing() {
    var first = server.begin("create");
    var stolen = refreshClaim(refreshToken(first));
    stolen.put("client_id", "https://other.example/id.json");

    assertRefused(server.redeem(stolen), "invalid_grant");
    server.clock.advance(AFTER_THE_GRACE);
    var second = server.refresh(refreshToken(first));
    assertThat(second.statusCode()).isEqualTo(200);
    server.clock.advance(AFTER_THE_GRACE);
    assertRefused(server.redeem(stolen), "invalid_grant");
    assertThat(server.refresh(refreshToken(second)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("RF-11 of twenty refreshes at once all succeed, and one family lives")
  void manyAtOnceStayOneFamily() throws Exception {
    var first = refreshToken(server.begin("create"));
    Callable<HttpResponse<String>> attempt = () -> server.refresh(first);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(Stream.generate(() -> attempt).limit(20).toList()).stream()
              .map(Future::resultNow)
              .toList();

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
      assertThat(answers.stream().map(Json::refreshToken).collect(Collectors.toSet())).hasSize(1);
      server.clock.advance(AFTER_THE_GRACE);
      assertRefused(server.refresh(first), "invalid_grant");
      assertThat(answers).allMatch(each -> server.verified(accessToken(each)) == 401);
    }
  }

  @Test
  @DisplayName("A5 IN-09 a refresh token opens nothing else, and nothing else is a refresh token")
  void oneKindOfSecretIsNotTheOther() {
    var first = server.begin("create");
    var code = server.renewableCode("create").value();
    var claim = TokenServer.claim(server.renewableCode("create"));
    claim.put("code", refreshToken(first));

    assertThat(server.verified(refreshToken(first))).isEqualTo(401);
    assertThat(server.introspect(refreshToken(first)).body()).isEqualTo("{\"active\":false}");
    assertRefused(server.redeem(claim), "invalid_grant");
    assertRefused(server.refresh(code), "invalid_grant");
    assertRefused(server.refresh(accessToken(first)), "invalid_grant");
    assertThat(server.refresh(refreshToken(first)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("CD-04 a replayed code ends the refresh token that it brought")
  void aReplayedCodeEndsTheRefreshToken() {
    var claim = TokenServer.claim(server.renewableCode("create"));
    var first = server.redeem(claim);

    assertRefused(server.redeem(claim), "invalid_grant");
    assertRefused(server.refresh(refreshToken(first)), "invalid_grant");
  }

  @Test
  @DisplayName("RF-08 B7 B8 B19 who is let in no more is refused at once, and may come back")
  void whoIsShutOutIsRefused() {
    var code = TokenServer.claim(server.renewableCode("create"));
    var first = server.begin("create");
    var access = accessToken(first);
    server.admission.admits = false;
    try {
      assertRefused(server.refresh(refreshToken(first)), "invalid_grant");
      assertRefused(server.redeem(code), "invalid_grant");
      assertThat(server.verified(access)).isEqualTo(401);
      assertThat(server.introspect(access).body()).isEqualTo("{\"active\":false}");
    } finally {
      server.admission.admits = true;
    }
    server.clock.advance(AFTER_THE_GRACE);
    assertThat(server.refresh(refreshToken(first)).statusCode()).isEqualTo(200);
  }
}
