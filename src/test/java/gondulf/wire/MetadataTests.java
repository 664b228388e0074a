package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("RFC 8414 2 and 3: what the metadata promises is kept")
class MetadataTests {

  private static final String PATH = "/.well-known/oauth-authorization-server";

  private final World world = World.shared();
  private final JsonNode metadata = new JsonMapper().readTree(Http.get(world.at(PATH)).body());

  @Test
  @DisplayName(
      "ID-02 ID-03 MD-02 D-01 W-09 The issuer begins the URL of the metadata, without a slash")
  void theIssuerBeginsItsUrl() {
    assertThat(metadata.path("issuer").asString()).isEqualTo(world.url().toString());
    assertThat(world.at(PATH).toString()).startsWith(metadata.path("issuer").asString());
    assertThat(metadata.path("issuer").asString()).doesNotEndWith("/").doesNotContain("?", "#");
  }

  @Test
  @DisplayName("MD-03 W-22 Apps that know only the server's name find the endpoints at its root")
  void theEndpointsStandAtTheRoot() {
    assertThat(metadata.path("authorization_endpoint").asString())
        .isEqualTo(world.url() + "/authorize");
    assertThat(metadata.path("token_endpoint").asString()).isEqualTo(world.url() + "/token");
  }

  @Test
  @DisplayName("MD-13 MD-03 HT-05 Every endpoint answers under its very URL, and none redirects")
  void everyEndpointAnswers() {
    assertThat(metadata.propertyNames())
        .filteredOn(name -> name.endsWith("_endpoint"))
        .hasSizeGreaterThan(2);
    metadata.properties().stream()
        .filter(each -> each.getKey().endsWith("_endpoint"))
        .map(each -> URI.create(each.getValue().asString()))
        .forEach(url -> {
          assertThat(url.getRawFragment()).isNull();
          assertThat(Http.get(url).statusCode()).isIn(200, 400, 401, 405);
          assertThat(Http.post(url, "").statusCode()).isIn(200, 400, 401, 405);
        });
  }

  @Test
  @DisplayName("MD-07 Each grant type that is listed works, and another does not")
  void everyGrantTypeWorks() {
    metadata
        .path("grant_types_supported")
        .forEach(type ->
            assertThat(Http.post(world.at("/token"), "grant_type=" + type.asString()).body())
                .contains("\"invalid_request\""));
    assertThat(Http.post(world.at("/token"), "grant_type=implicit").body())
        .contains("\"unsupported_grant_type\"");
  }

  @Test
  @DisplayName("MD-14 W-33 Whatever is plural is a list of texts that is not empty")
  void listsAreLists() {
    metadata.properties().stream()
        .filter(each -> each.getKey().matches(".*(methods|types|modes|scopes)(_supported)"))
        .forEach(each -> {
          assertThat(each.getValue().isArray()).as(each.getKey()).isTrue();
          assertThat(each.getValue()).isNotEmpty().allMatch(JsonNode::isString);
        });
    assertThat(metadata.path("authorization_response_iss_parameter_supported").isBoolean())
        .isTrue();
    assertThat(metadata.path("client_id_metadata_document_supported").isBoolean()).isTrue();
  }

  @Test
  @DisplayName("MD-21 It is kept for an hour and no longer, so that changes get about")
  void isKeptForAnHour() {
    assertThat(Http.get(world.at(PATH)).headers().firstValue("Cache-Control"))
        .contains("max-age=3600, public");
  }

  @Test
  @DisplayName("MD-17 MD-18 No other kind of server is promised")
  void promisesNothingElse() {
    Told.error(Http.get(world.at("/.well-known/openid-configuration")), 404, "invalid_request");
    assertThat(metadata.propertyNames())
        .doesNotContain(
            "registration_endpoint", "jwks_uri", "userinfo_signing_alg_values_supported");
  }

  @ParameterizedTest
  @DisplayName("MD-20 W-10 W-32 HEAD works wherever GET does, with the same headers")
  @ValueSource(strings = {"/", PATH, "/health", "/token", "/gondulf.css", "/nothing"})
  void answersHead(String path) {
    var get = Http.get(world.at(path));
    var head =
        Http.send(
            HttpRequest.newBuilder(world.at(path)).method("HEAD", BodyPublishers.noBody()).build());

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    for (var name : List.of("Content-Type", "Link", "Cache-Control", "WWW-Authenticate")) {
      assertThat(head.headers().allValues(name)).isEqualTo(get.headers().allValues(name));
    }
  }

  @Test
  @DisplayName("MD-20 The server's name leads to the metadata by a link")
  void theNameLeadsHere() {
    assertThat(Http.get(world.at("/")).headers().firstValue("Link"))
        .contains("<" + world.at(PATH) + ">; rel=\"indieauth-metadata\"");
  }
}
