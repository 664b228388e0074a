package gondulf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import gondulf.neighbourhood.site.SiteReply;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
  @DisplayName("MC-05 sends the resource, which the token is then for")
  void bindsTheToken() {
    try (var client = McpClient.started(mcpServer, ID, "read")) {
      var address = client.address();
      assertThat(Query.of(address)).containsEntry("resource", mcpServer.toString());
      atConsent(address);
      tab.press("Allow");
      client.result();
    }
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
