package gondulf.token;

import static gondulf.token.Json.accessToken;
import static gondulf.token.Json.refreshToken;
import static gondulf.token.TokenEndpointTests.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 7: Token Revocation")
class RevocationTests {

  @AutoClose private static final TokenServer server = TokenServer.open();

  @Test
  @DisplayName("RV-01 RV-03 RV-05 a token is given back by showing it, without a credential")
  void aTokenIsGivenBack() {
    var token = server.token("create");
    var other = server.token("create");

    var answer = server.revoke(token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(server.verified(token)).isEqualTo(401);
    assertThat(server.introspect(token))
        .extracting(HttpResponse::body)
        .isEqualTo("{\"active\":false}");
    assertThat(server.verified(other)).isEqualTo(200);
  }

  @Test
  @DisplayName("RV-05 B7 a refresh token takes all tokens of its grant along")
  void aRefreshTokenTakesAllAlong() {
    var first = server.begin("create");
    var second = server.refresh(refreshToken(first));

    assertThat(server.revoke(refreshToken(second)).statusCode()).isEqualTo(200);

    assertThat(server.verified(accessToken(first))).isEqualTo(401);
    assertThat(server.verified(accessToken(second))).isEqualTo(401);
    assertRefused(server.refresh(refreshToken(second)), "invalid_grant");
  }

  @Test
  @DisplayName("RV-05 so does one that was used already")
  void aUsedRefreshTokenTakesAllAlongToo() {
    var first = server.begin("create");
    server.refresh(refreshToken(first));
    server.clock.advance(Duration.ofMinutes(1));

    server.revoke(refreshToken(first));

    assertThat(server.verified(accessToken(first))).isEqualTo(401);
  }

  @Test
  @DisplayName("RV-05 an access token goes alone where a refresh token can bring another")
  void anAccessTokenGoesAlone() {
    var first = server.begin("create");
    var second = server.refresh(refreshToken(first));

    server.revoke(accessToken(first));

    assertThat(server.verified(accessToken(first))).isEqualTo(401);
    assertThat(server.verified(accessToken(second))).isEqualTo(200);
    assertThat(server.refresh(refreshToken(second)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("RV-04 its own app may say its name")
  void theAppMaySayItsName() {
    var token = server.token("create");

    server.post("/revoke", "token=" + token + "&client_id=" + TokenServer.APP);

    assertThat(server.verified(token)).isEqualTo(401);
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
  @DisplayName("RV-09 W-19 apps of before 2022 give tokens back at the token endpoint")
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

    assertThat(server.revoke(code.value()).statusCode()).isEqualTo(200);
    assertThat(server.redeem(TokenServer.claim(code)).statusCode()).isEqualTo(200);
  }

  @Test
  void aClientPasswordIsRefusedAsAtTheTokenEndpoint() {
    var token = server.token("create");
    var answer = server.post("/revoke", "token=" + token, "Authorization", "Basic YTpi");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Json.text(answer, "error")).isEqualTo("invalid_client");
    assertThat(server.verified(token)).isEqualTo(200);
  }
}
