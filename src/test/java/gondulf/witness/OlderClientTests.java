package gondulf.witness;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A client that behaves as indieauth-client-php does")
class OlderClientTests {

  private static final String ID = "https://old.app.example/";
  private static final String CALLBACK = "https://old.app.example/callback";
  private static final String METADATA = "/.well-known/oauth-authorization-server";
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final World world = World.shared();
  private final RestTestClient http = world.http();

  @BeforeEach
  void publishThePageOfTheClient() {
    world.homes().put(ID, Reply.html("<!doctype html><title>An older app</title>"));
  }

  @Test
  @DisplayName("W-10 W-32 asks with HEAD first, and finds the metadata in the header")
  void asksWithHeadFirst() {
    var link = "<%s%s>; rel=\"indieauth-metadata\"".formatted(world.url(), METADATA);

    http.head().uri("/").exchange().expectStatus().isOk().expectHeader().valueEquals("Link", link);
    http.head().uri(METADATA).exchange().expectStatus().isOk().expectBody().isEmpty();
    http.head().uri(authorize("profile")).exchange().expectStatus().isSeeOther();
  }

  @Test
  @DisplayName("W-21 finds the same authorization endpoint at the page, in the metadata and in use")
  void findsOneAuthorizationEndpoint() {
    var endpoint = metadata().path("authorization_endpoint").asString();

    assertThat(world.homes().look(Alice.WEBSITE).orElseThrow().content())
        .contains("<link rel=\"authorization_endpoint\" href=\"" + endpoint + "\">");
    assertThat(authorize("profile").toString()).startsWith(endpoint + "?");
    http.get().uri(endpoint + "/").exchange().expectStatus().isNotFound();
  }

  @Test
  @DisplayName("W-09 compares the iss of the answer with the issuer, and of a refusal too")
  void comparesTheIssuer() {
    var issuer = metadata().path("issuer").asString();
    var alice = new Alice(world);

    assertThat(Query.of(alice.allows(authorize("profile")))).containsEntry("iss", issuer);
    assertThat(Query.of(alice.denies(authorize("profile"))))
        .containsEntry("error", "access_denied")
        .containsEntry("iss", issuer);
  }

  @Test
  @DisplayName("W-05 W-06 W-07 redeems a profile at the authorization endpoint")
  void redeemsAProfileWhereItAsked() {
    var profile = redeem("profile email", "/authorize");
    assertThat(profile.path("me").asString()).isEqualTo(Alice.WEBSITE);
    assertThat(profile.path("profile").path("name").asString()).isEqualTo("Alice Liddell");
    assertThat(profile.has("access_token")).isFalse();

    assertThat(redeem("", "/authorize").toString())
        .isEqualTo("{\"me\":\"https://alice.example/\"}");
  }

  @Test
  @DisplayName("W-05 W-06 W-07 redeems anything else at the token endpoint")
  void redeemsAnythingElseAtTheTokenEndpoint() {
    var answer = redeem("profile create", "/token");

    assertThat(answer.path("me").asString()).isEqualTo(Alice.WEBSITE);
    assertThat(answer.path("scope").asString()).isEqualTo("profile create");
    assertThat(answer.path("access_token").asString()).isNotEmpty();
  }

  private JsonNode metadata() {
    return json(http.get().uri(METADATA));
  }

  private URI authorize(String scope) {
    var query =
        new LinkedHashMap<>(
            Map.of(
                "me",
                Alice.WEBSITE,
                "response_type",
                "code",
                "client_id",
                ID,
                "redirect_uri",
                CALLBACK,
                "state",
                "xyz",
                "code_challenge",
                CHALLENGE,
                "code_challenge_method",
                "S256"));
    if (!scope.isEmpty()) {
      query.put("scope", scope);
    }
    return Query.added(world.at("/authorize"), query);
  }

  private JsonNode redeem(String scope, String endpoint) {
    var landed = new Alice(world).allows(authorize(scope));
    var form =
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            Query.of(landed).getOrDefault("code", ""),
            "me",
            Alice.WEBSITE,
            "client_id",
            ID,
            "redirect_uri",
            CALLBACK,
            "code_verifier",
            VERIFIER);
    return json(
        http.post()
            .uri(endpoint)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .header(HttpHeaders.ACCEPT, "application/json, application/x-www-form-urlencoded;q=0.8")
            .body(Query.text(form)));
  }

  private static JsonNode json(RestTestClient.RequestHeadersSpec<?> request) {
    var body = request.exchange().expectBody(String.class).returnResult().getResponseBody();
    return JSON.readTree(String.valueOf(body));
  }
}
