package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.site.Query;
import gondulf.terminal.OtherServer.Reply;
import gondulf.testing.MovableClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A code that becomes tokens")
class TokenExchangeTests {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final URI CALLBACK = URI.create("http://127.0.0.1:4711/callback");

  private final OtherServer server = new OtherServer();
  private final ClientSetup client = ClientSetup.at(CALLBACK, List.of("read", "write"));
  private final PendingAuthorization pending =
      new AuthorizationFlow(Web.of(Map.of()), new MovableClock(NOW))
          .begin(ServerEndpoints.of(server.url("/auth"), server.url("/token")), client);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void redeemsTheCodeWithTheVerifierOfItsChallenge() throws SignInFailure {
    server.tokens(
        """
        "access_token": "at", "token_type": "bearer", "refresh_token": "rt", "expires_in": 60, "scope": "read"
        """);

    var tokens = pending.exchange(new AuthorizedCode("the-code"));

    assertThat(tokens.accessToken()).isEqualTo("at");
    assertThat(tokens.refreshToken()).contains("rt");
    assertThat(tokens.scopes()).containsExactly("read");
    assertThat(tokens.expiresAt()).contains(NOW.plusSeconds(60));
    assertThat(tokens.isExpired(NOW.plusSeconds(59))).isFalse();
    assertThat(tokens.isExpired(NOW.plusSeconds(60))).isTrue();
    assertThat(tokens.me()).isEmpty();
    assertThat(tokens.toString()).doesNotContain("at,", "rt");
    var form = server.asked("/token").getFirst();
    assertThat(form)
        .containsEntry("grant_type", "authorization_code")
        .containsEntry("code", "the-code")
        .containsEntry("client_id", client.clientId())
        .containsEntry("redirect_uri", CALLBACK.toString());
    assertThat(form.get("code_verifier")).hasSize(43);
    assertThat(OtherServer.s256(form.getOrDefault("code_verifier", "")))
        .isEqualTo(Query.of(pending.url()).get("code_challenge"));
  }

  @ParameterizedTest
  @CsvSource({"'\"90\"', 90", "90.0, 90", "0, 0", "-5, 0"})
  void understandsTimesHoweverTheyAreWritten(String written, long seconds) throws SignInFailure {
    server.tokens("\"access_token\": \"at\", \"expires_in\": " + written);

    var tokens = pending.exchange(new AuthorizedCode("c"));

    assertThat(tokens.expiresAt()).contains(NOW.plusSeconds(seconds));
    assertThat(tokens.scopes()).containsExactly("read", "write");
    assertThat(tokens.tokenType()).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"soon\"", "[]"})
  void knowsNoEndOfATokenWhereTheServerSaysNone(String written) throws SignInFailure {
    server.tokens("\"access_token\": \"at\", \"expires_in\": " + written);

    assertThat(pending.exchange(new AuthorizedCode("c")).expiresAt()).isEmpty();
  }

  @Test
  void takesNoCommandsToATerminalForScopes() throws SignInFailure {
    server.tokens("\"access_token\": \"at\", \"scope\": \"lesen\\u001b[2J schön\\u009b2J\"");

    assertThat(pending.exchange(new AuthorizedCode("c")).scopes())
        .containsExactly("lesen", "[2J", "schön", "2J");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | application/json | {\"error\": \"invalid_grant\", \"error_description\": \"Used up.\"} | invalid_grant: Used up",
        "400 | application/json | {\"error\": \"invalid_grant\"} | invalid_grant",
        "200 | application/json | {\"error\": \"bad_verification_code\"} | bad_verification_code",
        "500 | text/html | <h1>Oops</h1> | not JSON",
        "200 | text/html | <h1>Welcome</h1> | not JSON",
        "500 | application/json | {} | did not say why",
        "200 | application/json | {} | no access token",
        "200 | application/json | {\"access_token\": \"a\\u001bb\"} | characters",
        "200 | application/json | {\"access_token\": \"at\", \"token_type\": \"mac\"} | type mac",
      })
  void saysWhyThereAreNoTokens(int status, String type, String body, String why) {
    server.put("/token", new Reply(status, type, body, Map.of()));

    var failed =
        Failing.with(
            SignInFailure.ExchangeFailed.class, () -> pending.exchange(new AuthorizedCode("c")));

    assertThat(failed.sentence()).contains(why, "HTTP status " + status).doesNotContain("<h1>");
    assertThat(failed.status()).isEqualTo(status);
    assertThat(server.asked("/token")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 307, 308})
  void neverCarriesTheCodeElsewhere(int status) {
    var elsewhere = Map.of("Location", server.url("/elsewhere").toString());
    server.put("/token", new Reply(status, "text/html", "", elsewhere));

    var failed =
        Failing.with(
            SignInFailure.ExchangeFailed.class, () -> pending.exchange(new AuthorizedCode("c")));

    assertThat(failed.sentence()).contains("leads elsewhere");
    assertThat(server.asked("/elsewhere")).isEmpty();
  }
}
