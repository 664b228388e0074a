package gondulf.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.Tokens;
import gondulf.neighbourhood.World;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

@DisplayName("MCP 2026-07-28, Authorization: a client on the person's own device")
class McpTests {

  private static final String ID = "https://tools.app.example/mcp.json";
  private static final String LISTED = "http://127.0.0.1/callback";
  private static final String CALLBACK = "http://127.0.0.1:49876/callback";
  private static final URI FILES = URI.create("https://files.example/mcp");
  private static final URI CALENDAR = URI.create("https://calendar.example/mcp");
  private static final int HOUR = 3600;

  private final World world = World.shared();
  private final Alice alice = new Alice(world);
  private NimbusClient client;

  @BeforeEach
  void publishTheClientAndDiscoverTheServer() throws Exception {
    client = NimbusClient.knowing(world.url(), ID, CALLBACK).publish(world, LISTED);
  }

  @Test
  @DisplayName("MC-05 gets tokens that are for their own resource, also after a refresh")
  void bindsTokensToTheirResource() throws Exception {
    var forFiles = tokens(FILES);
    var forCalendar = tokens(CALENDAR);
    var refreshed = tokens(client.refresh(forFiles.getRefreshToken()));

    assertThat(audience(forFiles)).isEqualTo(FILES.toString());
    assertThat(audience(forCalendar)).isEqualTo(CALENDAR.toString());
    assertThat(audience(refreshed)).isEqualTo(FILES.toString());
  }

  @Test
  @DisplayName("MC-07 gets tokens for an hour, and another refresh token at each refresh")
  void refreshes() throws Exception {
    var first = tokens(FILES);
    var second = tokens(client.refresh(first.getRefreshToken()));

    assertThat(first.getAccessToken().getLifetime()).isEqualTo(HOUR);
    assertThat(second.getAccessToken().getLifetime()).isEqualTo(HOUR);
    assertThat(second.getAccessToken()).isNotEqualTo(first.getAccessToken());
    assertThat(second.getRefreshToken()).isNotEqualTo(first.getRefreshToken());
    tokens(client.refresh(second.getRefreshToken()));
    assertThat(client.refresh(first.getRefreshToken()).toErrorResponse().getErrorObject())
        .isEqualTo(OAuth2Error.INVALID_GRANT);
  }

  @Test
  @DisplayName("MC-09 may ask for offline_access, which the metadata names")
  void mayAskForOfflineAccess() throws Exception {
    assertThat(client.server().getScopes().contains("offline_access")).isTrue();

    var tokens = tokens(redeemed(FILES, "read", "offline_access"));

    assertThat(tokens.getRefreshToken()).isNotNull();
    assertThat(tokens.getAccessToken().getScope()).isEqualTo(new Scope("read", "offline_access"));
  }

  @Test
  @DisplayName("MC-10 gets its token as JSON that nothing keeps")
  void getsJson() throws Exception {
    var request = client.asking("read").resource(FILES).build();
    var code = client.code(request, alice.allows(request.toURI()));
    var grant = new AuthorizationCodeGrant(code, client.redirectUri(), client.verifier());
    var endpoint = client.server().getTokenEndpointURI();

    HTTPResponse answer =
        new TokenRequest.Builder(endpoint, client.id(), grant).build().toHTTPRequest().send();

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getHeaderValue("Content-Type")).startsWith("application/json");
    assertThat(answer.getHeaderValue("Cache-Control")).contains("no-store");
    assertThat(answer.getBodyAsJSONObject())
        .containsKey("access_token")
        .containsEntry("token_type", "Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/token", "/introspect", "/revoke"})
  @DisplayName("MC-11 never gets a page where it speaks to the server itself")
  void getsNoPages(String path) {
    var answer =
        world
            .http()
            .post()
            .uri(path)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .accept(MediaType.TEXT_HTML)
            .body("nothing=good")
            .exchange()
            .expectBody(String.class)
            .returnResult();

    assertThat(answer.getStatus().is4xxClientError()).isTrue();
    assertThat(String.valueOf(answer.getResponseBody())).doesNotContain("<");
  }

  @Test
  @DisplayName("MC-05 D-21 gets what is given by default if it names its resource and no scope")
  void namesItsResourceAlone() throws Exception {
    var token = tokens(redeemed(FILES)).getAccessToken();

    assertThat(token.getScope()).isEqualTo(new Scope("profile"));
  }

  private Tokens tokens(URI resource) throws Exception {
    return tokens(redeemed(resource, "read"));
  }

  private static Tokens tokens(TokenResponse answer) {
    return answer.toSuccessResponse().getTokens();
  }

  private TokenResponse redeemed(URI resource, String... scopes) throws Exception {
    var request = client.asking(scopes).resource(resource).build();
    var code = client.code(request, alice.allows(request.toURI()));
    return client.redeem(code, client.verifier(), resource);
  }

  /// What the server that a token is shown to hears of it, with a key of its own.
  private String audience(Tokens tokens) throws Exception {
    var key = world.server().part(ResourceServers.class).create(new ServerName("mcp"), List.of());
    var credential = new ClientSecretBasic(new ClientID("mcp"), new Secret(key.key().value()));
    var said = client.introspect(tokens.getAccessToken(), credential).toSuccessResponse();
    assertThat(said.isActive()).isTrue();
    assertThat(said.getAudience()).hasSize(1);
    return said.getAudience().stream().map(Audience::getValue).findFirst().orElseThrow();
  }
}
