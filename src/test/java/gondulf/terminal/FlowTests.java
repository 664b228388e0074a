package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.site.Query;
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

@DisplayName("What the terminal asks a plain OAuth server, and which answers it takes")
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

  private URI back(Map<String, String> other) {
    var values = new HashMap<>(Map.of("iss", server.url("").toString()));
    values.putAll(other);
    return OtherServer.back(pending, values);
  }
}
