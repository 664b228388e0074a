package gondulf.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.web.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = DiscoveryServer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "gondulf.base-url=https://gondulf.example/")
@DisplayName("IndieAuth 4.1.1: IndieAuth Server Metadata")
class DiscoveryTests {

  private static final String METADATA = "/.well-known/oauth-authorization-server";

  @TempDir static Path directory;

  private final Wire wire;

  DiscoveryTests(@LocalServerPort int port) {
    this.wire = new Wire(port);
  }

  @DynamicPropertySource
  static void freshDatabase(DynamicPropertyRegistry properties) {
    properties.add("gondulf.database-url", () -> "jdbc:sqlite:" + file());
  }

  @Test
  @DisplayName(
      "MD-01 MD-03 MD-04 MD-05 MD-06 MD-08 MD-09 MD-10 MD-11 MD-12 MD-16 MD-18 the metadata says what works, and nothing else")
  void theMetadataSaysWhatWorksAndNothingElse() {
    var answer = wire.get(METADATA, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=3600, public");
    assertThat(answer.body())
        .isEqualTo(
            """
            {"issuer":"https://gondulf.example",\
            "authorization_endpoint":"https://gondulf.example/authorize",\
            "token_endpoint":"https://gondulf.example/token",\
            "token_endpoint_auth_methods_supported":["none"],\
            "introspection_endpoint":"https://gondulf.example/introspect",\
            "introspection_endpoint_auth_methods_supported":["Bearer","client_secret_basic"],\
            "revocation_endpoint":"https://gondulf.example/revoke",\
            "revocation_endpoint_auth_methods_supported":["none"],\
            "userinfo_endpoint":"https://gondulf.example/userinfo",\
            "response_types_supported":["code"],\
            "response_modes_supported":["query"],\
            "grant_types_supported":["authorization_code","refresh_token"],\
            "code_challenge_methods_supported":["S256"],\
            "scopes_supported":["profile","email","create","draft","update","delete","undelete",\
            "media","read","follow","mute","block","channels","offline_access"],\
            "authorization_response_iss_parameter_supported":true,\
            "client_id_metadata_document_supported":true}\
            """);
  }

  @Test
  @DisplayName("MD-15 HT-02 B9 what the request says of the host changes nothing")
  void theHostOfTheRequestChangesNothing() {
    var request =
        "GET "
            + METADATA
            + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
            + "X-Forwarded-Proto: http\r\nForwarded: host=evil.example\r\n"
            + "Connection: close\r\n\r\n";

    assertThat(wire.raw(request))
        .startsWith("HTTP/1.1 200")
        .contains("\"issuer\":\"https://gondulf.example\"")
        .doesNotContain("evil");
  }

  @Test
  void headIsAnsweredLikeGetWithoutABody() {
    var answer = wire.send("HEAD", METADATA, "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server/",
        "/.well-known/oauth-authorization-server/path",
        "/.well-known/oauth-protected-resource",
        "/.well-known/",
      })
  @DisplayName("MD-17 nothing else is well known")
  void nothingElseIsWellKnown(String path) {
    assertThat(wire.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("MD-20 W-10 the name of the server leads to its metadata")
  void theNameOfTheServerLeadsToItsMetadata() {
    assertThat(wire.send("HEAD", "/", "").headers().firstValue("Link"))
        .contains(
            "<https://gondulf.example/.well-known/oauth-authorization-server>;"
                + " rel=\"indieauth-metadata\"");
  }

  @Test
  @DisplayName("MD-19 W-11 the home page shows the lines to copy")
  void theHomePageShowsTheLinesToCopy() {
    var page = wire.get("/").body();

    assertThat(page)
        .contains(
            link("indieauth-metadata", "https://gondulf.example" + METADATA),
            link("authorization_endpoint", "https://gondulf.example/authorize"),
            link("token_endpoint", "https://gondulf.example/token"),
            "iss=https://gondulf.example");
  }

  @Test
  void theHomePageOfAServerWithoutMailTellsOfDnsOnly() {
    assertThat(wire.get("/").body())
        .contains("There is one way on this server, and it needs no mail", "By a DNS record")
        .doesNotContain("By mail", "mailto:");
  }

  @Test
  void theStaticFilesAreThere() {
    assertThat(wire.get("/gondulf.css").headers().firstValue("Content-Type")).contains("text/css");
    assertThat(wire.get("/gondulf.js").headers().firstValue("Content-Type"))
        .contains("text/javascript");
    assertThat(wire.get("/gondulf.svg").headers().firstValue("Content-Type"))
        .contains("image/svg+xml");
    assertThat(wire.get("/robots.txt").body()).contains("Disallow: /");
  }

  @Test
  void aStaticFileIsSentAgainOnlyIfItHasChanged() {
    var first = wire.get("/gondulf.css").headers();
    var etag = first.firstValue("ETag").orElse("");

    assertThat(first.firstValue("Cache-Control")).contains("no-cache");
    assertThat(wire.get("/gondulf.css", "If-None-Match", etag).statusCode()).isEqualTo(304);
    assertThat(wire.get("/gondulf.css", "If-None-Match", "\"old\"").statusCode()).isEqualTo(200);
    assertThat(first.firstValue("Last-Modified")).isEmpty();
  }

  @Test
  @DisplayName("HT-08 A26 the health check fails when the database is gone")
  void healthFailsWithTheDatabase() throws IOException {
    var up = wire.get("/health");
    assertThat(up.statusCode()).isEqualTo(200);
    assertThat(up.body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(up.headers().firstValue("Cache-Control")).contains("no-store");

    var away = directory.resolve("away.db");
    Files.move(file(), away);
    try {
      var down = wire.get("/health");
      assertThat(down.statusCode()).isEqualTo(503);
      assertThat(down.body()).isEqualTo("{\"status\":\"down\"}");
    } finally {
      Files.move(away, file());
    }
  }

  private static Path file() {
    return directory.resolve("gondulf.db");
  }

  private static String link(String rel, String href) {
    return "&lt;link rel=\"%s\" href=\"%s\"&gt;".formatted(rel, href);
  }
}
