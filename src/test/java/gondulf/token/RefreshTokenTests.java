package gondulf.token;

import static gondulf.token.Json.accessToken;
import static gondulf.token.Json.refreshToken;
import static gondulf.token.TokenEndpointTests.assertIsPrivateJson;
import static gondulf.token.TokenEndpointTests.assertRefused;
import static gondulf.token.TokenServer.refreshClaim;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 5.5: Refresh Tokens")
class RefreshTokenTests {

  private static final Duration AFTER_THE_GRACE = Duration.ofSeconds(10);

  @AutoClose private static final TokenServer server = TokenServer.open();

  @Test
  @DisplayName("RF-01 RF-10 D-14 a refresh token brings tokens and says whose they are")
  void aRefreshTokenBringsTokens() {
    var first = server.begin("profile create");
    assertThat(first.body()).contains("\"profile\":{", "\"expires_in\":3600,");

    var answer = server.refresh(refreshToken(first));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .matches(
            "\\{\"access_token\":\"[\\w-]{43}\",\"token_type\":\"Bearer\",\"expires_in\":3600,"
                + "\"refresh_token\":\"[\\w-]{43}\\.[\\w-]{43}\",\"scope\":\"profile create\","
                + "\"me\":\"https://alice.example/\"}");
    assertIsPrivateJson(answer);
    assertThat(server.verified(accessToken(answer))).isEqualTo(200);
  }

  @Test
  @DisplayName("D-14 an app that gets no refresh token gets a token for long")
  void othersGetALongToken() {
    var answer = server.redeem(TokenServer.claim(server.code("create")));

    assertThat(answer.body()).contains("\"expires_in\":2592000,").doesNotContain("refresh_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id", "refresh_token", "grant_type"})
  @DisplayName("RF-01 RF-02 a form that lacks something is malformed and uses nothing up")
  void aFormMustBeWhole(String name) {
    var form = refreshClaim(refreshToken(server.begin("create")));
    var whole = TokenServer.encoded(form);
    form.remove(name);

    assertRefused(server.redeem(form), "invalid_request");
    server.clock.advance(AFTER_THE_GRACE);
    assertThat(server.post("/token", whole).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("RF-06 RF-03 a narrower access token leaves the refresh token as it was")
  void narrowingIsForOnce() {
    var form = refreshClaim(refreshToken(server.begin("create update")));
    form.put("scope", "create");
    var narrow = server.redeem(form);
    assertThat(Json.text(narrow, "scope")).isEqualTo("create");
    assertThat(server.get("/token", "Authorization", "Bearer " + accessToken(narrow)).body())
        .contains("\"scope\":\"create\"");

    assertThat(Json.text(server.refresh(refreshToken(narrow)), "scope")).isEqualTo("create update");
  }

  @ParameterizedTest
  @CsvSource({
    "scope, create delete, invalid_scope",
    "scope, create  update, invalid_scope",
    "resource, https://other.example/, invalid_target",
    "resource, https://mcp.example/#x, invalid_target",
    "client_id, junk, invalid_request",
    "refresh_token, junk, invalid_grant",
    "refresh_token, junk.junk, invalid_grant",
  })
  @DisplayName("RF-03 RF-09 what was not granted is refused and uses nothing up")
  void aWrongValueHasItsOwnError(String name, String value, String error) {
    var form = refreshClaim(refreshToken(server.begin("create update", "https://mcp.example")));
    var right = TokenServer.encoded(form);
    form.put(name, value);

    assertRefused(server.redeem(form), error);
    server.clock.advance(AFTER_THE_GRACE);
    assertThat(server.post("/token", right).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("RF-09 the access token is for the servers that the form names, of those granted")
  void resourcesAreNarrowed() {
    var form =
        refreshClaim(
            refreshToken(server.begin("create", "https://mcp.example", "https://api.example/")));
    form.put("resource", "https://mcp.example/");
    var narrow = server.redeem(form);

    assertThat(audience(narrow)).isEqualTo("[\"https://mcp.example\"]");
    assertThat(audience(server.refresh(refreshToken(narrow))))
        .isEqualTo("[\"https://mcp.example\",\"https://api.example/\"]");
  }

  @Test
  @DisplayName("RF-07 a token that is used lives on, one that is not ends after ninety days")
  void idleTokensEnd() {
    var token = refreshToken(server.begin("create"));
    server.clock.advance(Duration.ofDays(89));
    token = refreshToken(server.refresh(token));
    server.clock.advance(Duration.ofDays(89));
    token = refreshToken(server.refresh(token));
    server.clock.advance(Duration.ofDays(90));

    assertRefused(server.refresh(token), "invalid_grant");
  }

  private static String audience(HttpResponse<String> answer) {
    var token = accessToken(answer);
    var said = server.introspect(token);
    return Json.of(said).path("aud").toString();
  }
}
