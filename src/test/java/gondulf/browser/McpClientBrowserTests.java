package gondulf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import gondulf.neighbourhood.site.SiteReply;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

@DisplayName("An MCP client made with the official SDK")
class McpClientBrowserTests {

  private static final String ID = "https://desk.app.example/mcp.json";

  @RegisterExtension final Chromium chromium = new Chromium();

  private final World world = World.shared();
  private final Tab tab = Tab.in(chromium.profile(), world);
  private final URI mcpServer = world.neighbourhood().site().url("/mcp");

  McpClientBrowserTests() {
    world.homes().put(ID, Reply.json(CLIENT));
    var resource =
        "{\"resource\": \"%s\", \"authorization_servers\": [\"%s\"]}"
            .formatted(mcpServer, world.url());
    world
        .neighbourhood()
        .site()
        .at("/.well-known/oauth-protected-resource/mcp", _ -> SiteReply.html(resource));
  }

  @Test
  @DisplayName("MC-01 MC-03 MC-10 gets a token for its MCP server, knowing only the issuer")
  void getsAToken() {
    try (var client = McpClient.started(mcpServer, ID, "read")) {
      assertThat(atConsent(client.address())).contains("127.0.0.1");
      tab.press("Allow");

      var tokens = client.result();
      assertThat(tokens.path("result").asString()).isEqualTo("AUTHORIZED");
      assertThat(tokens.path("access_token").asString()).isNotEmpty();
      assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
      assertThat(tokens.path("issuer").asString()).isEqualTo(world.url().toString());
    }
  }

  @Test
  @DisplayName("MC-04 hears from the right issuer that the person said no")
  void hearsNo() {
    try (var client = McpClient.started(mcpServer, ID, "read")) {
      atConsent(client.address());
      tab.press("Deny");

      assertThat(client.result().path("failed").asString()).isEqualTo("access_denied");
    }
  }

  @Test
  @DisplayName("MC-05 MC-07 D-21 sends the resource and no scope, and gets tokens that are for it")
  void bindsTheToken() {
    try (var client = McpClient.started(mcpServer, ID)) {
      var address = client.address();
      assertThat(Query.of(address))
          .containsEntry("resource", mcpServer.toString())
          .doesNotContainKey("scope");
      atConsent(address);
      tab.press("Allow");

      var first = client.result();
      var second = client.again();
      assertThat(second.path("result").asString()).isEqualTo("AUTHORIZED");
      assertThat(second.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
      assertThat(List.of(first, second))
          .allSatisfy(tokens -> assertThat(heardOf(tokens)).contains("\"" + mcpServer + "\""));
    }
  }

  /// What the MCP server hears of a token that is shown to it.
  private String heardOf(JsonNode tokens) {
    var key = world.server().part(ResourceServers.class).create(new ServerName("mcp"), List.of());
    var answer =
        world
            .http()
            .post()
            .uri("/introspect")
            .header("Authorization", "Bearer " + key.key().value())
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body("token=" + tokens.path("access_token").asString())
            .exchange()
            .expectBody(String.class)
            .returnResult();
    return String.valueOf(answer.getResponseBody());
  }

  private String atConsent(URI address) {
    tab.open(address).type("Your website", "alice.example").press("Continue");
    return tab.showByMail("alice@alice.example").page().locator("main").innerText();
  }

  private static final String CLIENT =
      """
      {
        "client_id": "%s",
        "client_name": "Desk",
        "redirect_uris": ["http://127.0.0.1/callback"],
        "grant_types": ["authorization_code", "refresh_token"],
        "token_endpoint_auth_method": "none"
      }
      """
          .formatted(ID);
}
