package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.site.Query;
import gondulf.terminal.OtherServer.Reply;
import gondulf.testing.MovableClock;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A sign-in with a plain OAuth server")
class FlowTests {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final URI CALLBACK = URI.create("http://127.0.0.1:4711/callback");

  private final OtherServer server = new OtherServer();
  private final Web web = Web.of(Map.of());
  private final AuthorizationFlow flow = new AuthorizationFlow(web, new MovableClock(NOW));
  private final ClientSetup client =
      ClientSetup.at(CALLBACK, List.of("read", "write"))
          .withResources(
              List.of(URI.create("https://a.example/"), URI.create("https://b.example/")));
  private PendingAuthorization pending;

  @BeforeEach
  void begin() throws SignInFailure {
    pending = flow.begin(new Discovery(web).ofIssuer(server.url("")), client);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void asksWithAChallengeAndAState() {
    var query = Query.of(pending.url());

    assertThat(query)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "http://127.0.0.1:4711/")
        .containsEntry("redirect_uri", CALLBACK.toString())
        .containsEntry("scope", "read write")
        .containsEntry("code_challenge_method", "S256")
        .doesNotContainKeys("me", "code_verifier");
    assertThat(query.get("state")).matches("[\\w-]{43}");
    assertThat(query.get("code_challenge")).matches("[\\w-]{43}");
    assertThat(pending.url().getRawQuery())
        .contains("resource=https%3A%2F%2Fa.example%2F&resource=https%3A%2F%2Fb.example%2F");
  }

  @Test
  void asksWithOtherSecretsEachTime() {
    var server =
        ServerEndpoints.of(URI.create("https://a.example/?x=1"), URI.create("https://a.example/t"));
    var one = flow.begin(server, client).url();
    var two = Query.of(flow.begin(server, client).url());

    assertThat(one.toString()).startsWith("https://a.example/?x=1&response_type=code");
    assertThat(two.get("state")).isNotEqualTo(Query.of(one).get("state"));
    assertThat(two.get("code_challenge")).isNotEqualTo(Query.of(one).get("code_challenge"));
  }

  @Test
  void redeemsTheCodeWithTheVerifierOfItsChallenge() throws SignInFailure {
    server.tokens(
        """
        "access_token": "at", "token_type": "bearer", "refresh_token": "rt", "expires_in": 60, "scope": "read"
        """);

    var tokens = pending.exchange(pending.accept(back(Map.of())));

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
  void takesNoAnswerWithAnotherState() {
    Failing.with(
        SignInFailure.WrongState.class, () -> pending.accept(back(Map.of("state", "other"))));
    Failing.with(SignInFailure.WrongState.class, () -> pending.accept(back(Map.of("state", ""))));
    Failing.with(
        SignInFailure.WrongState.class,
        () -> pending.accept(back(Map.of("state", "other", "code", "", "error", "access_denied"))));
    assertThat(server.asked("/token")).isEmpty();
  }

  @Test
  void takesNoAnswerOfAnotherServer() {
    var wrong =
        Failing.with(
            SignInFailure.WrongIssuer.class,
            () -> pending.accept(back(Map.of("iss", "https://evil.example\u001b[2J"))));
    Failing.with(SignInFailure.WrongIssuer.class, () -> pending.accept(back(Map.of("iss", ""))));

    assertThat(wrong.sentence()).contains("https://evil.example", server.url("").toString());
  }

  @Test
  void needsNoIssuerWhereNoneWasPromised() throws SignInFailure {
    server.metadata("\"x\": 1");
    var other = flow.begin(new Discovery(web).ofIssuer(server.url("")), client);

    assertThat(other.accept(OtherServer.back(other, Map.of())).code()).isEqualTo("the-code");
    Failing.with(
        SignInFailure.WrongIssuer.class,
        () -> other.accept(OtherServer.back(other, Map.of("iss", "https://evil.example"))));
  }

  @Test
  void hearsNoAndOtherErrors() {
    Failing.with(
        SignInFailure.Denied.class,
        () -> pending.accept(back(Map.of("code", "", "error", "access_denied"))));
    var refused =
        Failing.with(
            SignInFailure.RequestRefused.class,
            () ->
                pending.accept(
                    back(
                        Map.of(
                            "code",
                            "",
                            "error",
                            "invalid_scope",
                            "error_description",
                            "No\u001b[31m such\nscope"))));

    assertThat(refused.sentence()).contains("invalid_scope: No [31m such scope.");
  }

  @Test
  void takesNoAddressThatIsNoAnswer() {
    for (var url :
        List.of("http://127.0.0.1:4711/callback", pending.url() + "", back(Map.of()) + "&code=x")) {
      Failing.with(SignInFailure.RequestRefused.class, () -> pending.accept(URI.create(url)));
    }
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

  private URI back(Map<String, String> other) {
    var values = new HashMap<>(Map.of("iss", server.url("").toString()));
    values.putAll(other);
    return OtherServer.back(pending, values);
  }
}
