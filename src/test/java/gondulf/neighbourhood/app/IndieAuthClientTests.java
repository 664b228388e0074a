package gondulf.neighbourhood.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.neighbourhood.Neighbourhood;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@DisplayName("The neighbourhood's IndieAuth client")
@TestInstance(Lifecycle.PER_CLASS)
class IndieAuthClientTests {

  private static final String ME = "https://alice.example/";

  private final Neighbourhood neighbourhood = Neighbourhood.around("https://other.example", 0);
  private final SampleApp app = neighbourhood.app();
  private final ScriptedServer server = ScriptedServer.at(neighbourhood.homes(), "other.example");

  @BeforeEach
  void answerForAlice() {
    server.answers(ME);
  }

  @AfterAll
  void close() {
    neighbourhood.close();
  }

  @Test
  void findsTheServerInThePageTheHeaderAndBehindARedirect() {
    var authorization = URI.create("https://other.example/auth");

    assertThat(app.client().begin("alice.example", "").server().authorization())
        .isEqualTo(authorization);
    assertThat(app.client().begin("Frank.example/~frank/", "").server().authorization())
        .isEqualTo(authorization);
    assertThat(app.client().begin("dave.example", "").server().authorization())
        .isEqualTo(authorization);
  }

  @Test
  void fallsBackToTheEndpointsThatOlderPagesName() {
    neighbourhood
        .homes()
        .put(
            "https://old.example/",
            Reply.html(
                """
                <link rel="authorization_endpoint" href="/auth">
                <link rel="token_endpoint" href="https://other.example/token">
                """));

    var found = app.client().discover(URI.create("https://old.example/"));

    assertThat(found.authorization()).isEqualTo(URI.create("https://old.example/auth"));
    assertThat(found.token()).contains(URI.create("https://other.example/token"));
    assertThat(found.issuer()).isEmpty();
  }

  @Test
  void sendsAStateAndAChallengeThatAreNewEachTime() {
    var one = app.client().begin("alice.example", "create");
    var two = app.client().begin("alice.example", "create");

    assertThat(Query.of(one.url()))
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("code_challenge", Pkce.challenge(one.verifier()))
        .containsEntry("client_id", SampleApp.CLIENT_ID)
        .containsEntry("scope", "create");
    assertThat(one.state()).isNotEqualTo(two.state());
    assertThat(one.verifier()).isNotEqualTo(two.verifier());
  }

  @Test
  void takesTheTokenOrOnlyWhoItIs() {
    assertThat(finish("create", Map.of()).token())
        .hasValueSatisfying(token -> assertThat(token.expiresIn()).isEqualTo(60));
    assertThat(finish("", Map.of()).token()).isEmpty();
  }

  @Test
  void refusesAnotherStateAndAnotherIssuerAndSaysWhatTheServerSaid() {
    assertThatThrownBy(() -> finish("", Map.of("state", "x"))).hasMessageContaining("state");
    assertThatThrownBy(() -> finish("", Map.of("iss", "https://evil.example")))
        .hasMessage("the answer is not from https://other.example");
    assertThatThrownBy(() -> finish("", Map.of("error", "access_denied")))
        .hasMessageContaining("access_denied");
  }

  @Test
  @DisplayName("A30 refuses a URL that is not the server's to speak for")
  void refusesAForeignUrl() {
    server.answers("https://carol.example/");
    assertThatThrownBy(() -> finish("", Map.of())).hasMessageContaining("names no server");

    ScriptedServer.at(neighbourhood.homes(), "north.example");
    var links =
        "<link rel=indieauth-metadata href='%s'>"
            .formatted(
                new ScriptedServer(neighbourhood.homes(), "https://north.example").metadata());
    neighbourhood.homes().put("https://heidi.example/", Reply.html(links));
    server.answers("https://heidi.example/");
    assertThatThrownBy(() -> finish("", Map.of())).hasMessageContaining("not its to say");
  }

  @Test
  void believesTheServerAboutAnotherOfItsPeople() {
    server.answers("https://www.dave.example/");

    assertThat(finish("", Map.of()).me()).isEqualTo(URI.create("https://www.dave.example/"));
  }

  @Test
  void saysWhyAWebsiteCannotBeUsed() {
    assertThatThrownBy(() -> app.client().begin("carol.example", ""))
        .hasMessageContaining("names no server to sign in with");
    assertThatThrownBy(() -> app.client().begin("erin.example", ""))
        .hasMessageContaining("can't be reached");
    assertThatThrownBy(() -> app.client().begin("nobody.example", ""))
        .hasMessageContaining("can't be reached");
    assertThatThrownBy(() -> app.client().begin("a b", "")).isInstanceOf(SignInFailure.class);
  }

  private SignedIn finish(String scope, Map<String, String> other) {
    var attempt = app.client().begin("alice.example", scope);
    return app.client().finish(attempt, ScriptedServer.back(attempt, app.redirectUri(), other));
  }
}
