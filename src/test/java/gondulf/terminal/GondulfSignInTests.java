package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.TunnelProxy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sign-in from the terminal with our own server")
class GondulfSignInTests {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final World world = World.shared();
  private final TunnelProxy proxy = new TunnelProxy(0, world.homes()::door);
  private final Web web =
      Web.of(Map.of("HTTPS_PROXY", proxy.url(), "NO_PROXY", "localhost,127.0.0.1"));
  private final AuthorizationFlow flow = new AuthorizationFlow(web, world.clock());

  @AfterEach
  void close() throws IOException {
    proxy.close();
  }

  @Test
  @DisplayName("gets a token that is good, renews it, and gives it back")
  void signsInRefreshesAndSignsOut() throws Exception {
    var found = new Discovery(web).of(ProfileAddress.ofTyped("alice.example"));
    var server = found.server();
    assertThat(server.issuer()).contains(world.url().toString());
    assertThat(server.saysIssuer()).isTrue();
    try (var callback = CallbackServer.open(0)) {
      var client =
          ClientSetup.at(callback.uri(), List.of("create", "offline_access")).withMe(found.me());
      var pending = flow.begin(server, client);
      var page = PageInBrowser.of(allow(pending.url()));
      var back = callback.await(PATIENCE);
      var tokens = pending.exchange(pending.accept(back.uri()));
      back.succeed(tokens.me().orElseThrow());

      assertThat(page.text()).contains("You are signed in", "https://alice.example/");
      assertThat(tokens.me()).contains("https://alice.example/");
      assertThat(tokens.scopes()).containsExactly("create", "offline_access");
      assertThat(isGood(tokens)).isTrue();

      var renewed = flow.refresh(server, client.clientId(), tokens);
      assertThat(renewed.accessToken()).isNotEqualTo(tokens.accessToken());
      assertThat(renewed.refreshToken()).isPresent().isNotEqualTo(tokens.refreshToken());
      assertThat(isGood(renewed)).isTrue();

      assertThat(flow.revoke(server, client.clientId(), renewed)).isTrue();
      assertThat(isGood(renewed)).isFalse();
      var over =
          Failing.with(
              SignInFailure.NotSignedIn.class,
              () -> flow.refresh(server, client.clientId(), renewed));
      assertThat(over.sentence()).contains("no longer takes");
    }
  }

  @Test
  @DisplayName("hears that the person has said no")
  void hearsNo() throws Exception {
    var found = new Discovery(web).of(ProfileAddress.ofTyped("alice.example"));
    try (var callback = CallbackServer.open(0)) {
      var client = ClientSetup.at(callback.uri(), List.of("create")).withMe(found.me());
      var pending = flow.begin(found.server(), client);
      var landed = atConsent(pending.url()).press("Deny").landedAt();
      Failing.with(SignInFailure.Denied.class, () -> pending.accept(landed));
    }
  }

  @Test
  @DisplayName("finds the server by a header, by the older links and by its name")
  void findsTheServer() throws SignInFailure {
    var discovery = new Discovery(web);

    var byHeader = discovery.of(ProfileAddress.ofTyped("https://frank.example/~frank/")).server();

    assertThat(byHeader.revocationEndpoint()).contains(world.at("/revoke"));
    assertThat(byHeader.userinfoEndpoint()).contains(world.at("/userinfo"));
    assertThat(discovery.ofIssuer(world.url())).isEqualTo(byHeader);
    assertThat(proxy.asked().getFirst()).startsWith("CONNECT frank.example:443 ");
  }

  private URI allow(URI request) {
    return atConsent(request).press("Allow").landedAt();
  }

  private Browser atConsent(URI request) {
    var browser = world.browser().open(request);
    if (!browser.text().contains("Send the code")) {
      browser.fill("me", "alice.example").press("Continue");
    }
    browser.press("Send the code");
    var code = world.mailbox().lastCodeTo("alice@alice.example").orElseThrow();
    return browser.fill("code", code).press("Continue");
  }

  private boolean isGood(TokenSet tokens) {
    return world
        .http()
        .get()
        .uri("/token")
        .header("Authorization", "Bearer " + tokens.accessToken())
        .exchange()
        .returnResult(String.class)
        .getStatus()
        .is2xxSuccessful();
  }
}
