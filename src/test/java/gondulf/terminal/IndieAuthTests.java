package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.site.Query;
import gondulf.testing.MovableClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IndieAuth 5.4: the server speaks for its own people only")
class IndieAuthTests {

  private static final String GOOD = "\"access_token\": \"at\", \"refresh_token\": \"rt\", ";

  private final OtherServer server = new OtherServer();
  private final OtherServer foreign = new OtherServer();
  private final Web web = Web.of(Map.of());
  private final AuthorizationFlow flow =
      new AuthorizationFlow(web, new MovableClock(Instant.EPOCH));

  @AfterEach
  void close() {
    server.close();
    foreign.close();
  }

  @Test
  void theOneWhoWasAskedForIsWelcome() throws SignInFailure {
    says(server.me().toString());

    var tokens = pending().exchange(new AuthorizedCode("c"));

    assertThat(tokens.me()).contains(server.me().toString());
    assertThat(Query.of(pending().url())).containsEntry("me", server.me().toString());
  }

  @Test
  void anotherOneIsWelcomeWhosePageNamesTheSameServer() throws SignInFailure {
    server.page("/~bob/", "<link rel=indieauth-metadata href=/meta>");
    says(server.url("/~bob/").toString());

    assertThat(pending().exchange(new AuthorizedCode("c")).me())
        .contains(server.url("/~bob/").toString());
  }

  @Test
  void tokensOfSomebodyElsesPersonAreGivenBack() throws SignInFailure {
    server.metadata("\"revocation_endpoint\": \"/revoke\"");
    server.json("/revoke", 200, "{}");
    says(foreign.me().toString());
    var pending = pending();

    var wrong =
        Failing.with(SignInFailure.WrongMe.class, () -> pending.exchange(new AuthorizedCode("c")));

    assertThat(wrong.sentence()).contains(foreign.me().toString(), "names another server");
    assertThat(server.asked("/revoke"))
        .extracting(each -> each.get("token"))
        .containsExactly("rt", "at");
  }

  @Test
  void tokensOfAPersonWhosePageCantBeReadAreGivenBackToo() throws SignInFailure {
    server.metadata("\"revocation_endpoint\": \"/revoke\"");
    server.json("/revoke", 200, "{}");
    says(foreign.me().toString());
    var pending = pending();
    foreign.close();

    Failing.with(
        SignInFailure.NetworkFailed.class, () -> pending.exchange(new AuthorizedCode("c")));

    assertThat(server.asked("/revoke")).hasSize(2);
  }

  @Test
  void aPersonWhoIsNotSaidOrHasNoPageIsRefused() throws SignInFailure {
    for (var me : List.of("", "javascript:alert(1)", server.url("/nobody").toString())) {
      says(me);
      var pending = pending();
      Failing.with(SignInFailure.WrongMe.class, () -> pending.exchange(new AuthorizedCode("c")));
    }
    server.tokens(GOOD + "\"scope\": \"create\"");
    var pending = pending();
    Failing.with(SignInFailure.WrongMe.class, () -> pending.exchange(new AuthorizedCode("c")));
  }

  @Test
  void alsoAServerThatWasNamedIsNotBelievedAboutOthers() throws SignInFailure {
    says(foreign.me().toString());
    var client = client(Optional.empty());
    var pending = flow.begin(new Discovery(web).ofIssuer(server.url("")), client);

    Failing.with(SignInFailure.WrongMe.class, () -> pending.exchange(new AuthorizedCode("c")));
  }

  private void says(String me) {
    server.tokens(GOOD + "\"me\": \"" + me + "\"");
  }

  private PendingAuthorization pending() throws SignInFailure {
    var found = new Discovery(web).of(server.me());
    return flow.begin(found.server(), client(Optional.of(found.me())));
  }

  private static ClientSetup client(Optional<ProfileAddress> me) {
    var client = ClientSetup.at(URI.create("http://127.0.0.1:4711/callback"), List.of("create"));
    return me.map(client::withMe).orElse(client);
  }
}
