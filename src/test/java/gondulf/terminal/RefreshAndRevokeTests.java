package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tokens that are renewed and given back")
class RefreshAndRevokeTests {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String CLIENT = "http://127.0.0.1:4711/";
  private static final Backoff NO_PAUSE = new Backoff(List.of());
  private static final TokenSet TOKENS =
      new TokenSet(
          "at",
          "Bearer",
          Optional.of("rt"),
          List.of("create"),
          Optional.of(NOW),
          Optional.of("https://alice.example/"));

  private final OtherServer server = new OtherServer();
  private final Web web = Web.of(Map.of());
  private final AuthorizationFlow flow = new AuthorizationFlow(web, new MovableClock(NOW));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void keepWhatTheServerDoesNotRepeat() throws SignInFailure {
    server.tokens("\"access_token\": \"next\", \"expires_in\": 60");

    var renewed = flow.refresh(endpoints(), CLIENT, TOKENS);

    assertThat(renewed)
        .isEqualTo(
            new TokenSet(
                "next",
                "Bearer",
                Optional.of("rt"),
                List.of("create"),
                Optional.of(NOW.plusSeconds(60)),
                Optional.of("https://alice.example/")));
    assertThat(server.asked("/token"))
        .containsExactly(
            Map.of("grant_type", "refresh_token", "refresh_token", "rt", "client_id", CLIENT));
  }

  @Test
  void takeTheRefreshTokenThatIsRotated() throws SignInFailure {
    server.tokens("\"access_token\": \"next\", \"refresh_token\": \"rt2\", \"scope\": \"\"");

    var renewed = flow.refresh(endpoints(), CLIENT, TOKENS);

    assertThat(renewed.refreshToken()).contains("rt2");
    assertThat(renewed.scopes()).isEmpty();
  }

  @Test
  void areNotTakenForSomebodyElse() throws SignInFailure {
    server.tokens("\"access_token\": \"next\", \"me\": \"https://mallory.example/\"");
    var endpoints = endpoints();

    Failing.with(SignInFailure.WrongMe.class, () -> flow.refresh(endpoints, CLIENT, TOKENS));
  }

  @Test
  void areNobodysMoreThanBefore() throws SignInFailure {
    server.tokens("\"access_token\": \"next\", \"me\": \"https://mallory.example/\"");
    var nobodys =
        new TokenSet(
            "at", "Bearer", Optional.of("rt"), List.of(), Optional.empty(), Optional.empty());

    assertThat(flow.refresh(endpoints(), CLIENT, nobodys).me()).isEmpty();
  }

  @Test
  void areOverWhenTheServerSaysSo() throws SignInFailure {
    server.json("/token", 400, "{\"error\": \"invalid_grant\", \"error_description\": \"Gone.\"}");
    var endpoints = endpoints();

    var over =
        Failing.with(
            SignInFailure.NotSignedIn.class, () -> flow.refresh(endpoints, CLIENT, TOKENS));
    assertThat(over.sentence()).contains("Gone");

    server.json("/token", 401, "{\"error\": \"invalid_client\"}");
    Failing.with(SignInFailure.ExchangeFailed.class, () -> flow.refresh(endpoints, CLIENT, TOKENS));
  }

  @Test
  void areGivenBackWhereTheMetadataSays() throws SignInFailure {
    server.metadata("\"revocation_endpoint\": \"/revoke\"");
    server.json("/revoke", 200, "");

    assertThat(flow.revoke(endpoints(), CLIENT, TOKENS)).isTrue();

    assertThat(server.asked("/revoke"))
        .containsExactly(
            Map.of("token", "rt", "token_type_hint", "refresh_token", "client_id", CLIENT),
            Map.of("token", "at", "token_type_hint", "access_token", "client_id", CLIENT));
  }

  @Test
  @DisplayName("RFC 7009 2.2.1: a server that answers 503 has not revoked anything")
  void areNotGivenBackToAServerThatIsOutOfOrder() throws SignInFailure {
    server.metadata("\"revocation_endpoint\": \"/revoke\"");
    server.json("/revoke", 503, "");
    var hasty = new AuthorizationFlow(new Web(new Wire(Map.of()), NO_PAUSE), new MovableClock(NOW));
    var endpoints = endpoints();

    var failed =
        Failing.with(
            SignInFailure.NetworkFailed.class, () -> hasty.revoke(endpoints, CLIENT, TOKENS));

    assertThat(failed.sentence()).contains("503");
  }

  @Test
  void areGivenBackAtTheTokenEndpointOfAnOlderServer() throws SignInFailure {
    var older = ServerEndpoints.of(server.url("/auth"), server.url("/token"));

    assertThat(flow.revoke(older, CLIENT, TOKENS)).isTrue();
    assertThat(flow.revoke(endpoints(), CLIENT, TOKENS)).isFalse();

    assertThat(server.asked("/token"))
        .hasSize(2)
        .allSatisfy(form -> assertThat(form).containsEntry("action", "revoke"));
  }

  private ServerEndpoints endpoints() throws SignInFailure {
    return new Discovery(web).ofIssuer(server.url(""));
  }
}
