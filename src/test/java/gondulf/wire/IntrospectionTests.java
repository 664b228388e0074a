package gondulf.wire;

import static gondulf.wire.IssuedToken.bearer;
import static gondulf.wire.IssuedToken.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.resource.IssuedKey;
import gondulf.resource.ProfileHost;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 6: Access Token Verification")
class IntrospectionTests {

  private static final String INACTIVE = "{\"active\":false}";

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "introspected.app.example", "https://introspected.app.example/cb")
          .asks("https://introspected.app.example/cb")
          .with("scope", "profile create");
  private final ResourceServers servers = world.server().part(ResourceServers.class);
  private final String key = key().key().value();

  @Test
  @DisplayName("IN-01 IN-03 IN-06 A resource server with a key learns all there is to know")
  void tellsAServerWithAKey() {
    var token =
        IssuedToken.of(
            "full-intro.village.example", asked.and("resource", "https://mcp.example/api"));

    var answer = token.introspect(bearer(key));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    var now = world.clock().instant().getEpochSecond();
    var told = json(answer);
    assertThat(told.propertyNames())
        .containsExactly(
            "active", "me", "sub", "client_id", "scope", "token_type", "iss", "iat", "exp", "aud");
    assertThat(told.path("active").isBoolean()).isTrue();
    assertThat(told.path("iat").isIntegralNumber()).isTrue();
    assertThat(told.path("iat").asLong()).isEqualTo(now);
    assertThat(told.path("exp").isIntegralNumber()).isTrue();
    assertThat(told.path("exp").asLong()).isGreaterThan(now);
    assertThat(told.path("aud").toString()).isEqualTo("[\"https://mcp.example/api\"]");
    assertThat(answer.body())
        .contains(
            "\"active\":true",
            "\"me\":\"https://full-intro.village.example/\",\"sub\":\"https://full-intro.village.example/\"",
            "\"client_id\":\"https://introspected.app.example/id.json\"",
            "\"scope\":\"profile create\",\"token_type\":\"Bearer\"",
            "\"iss\":\"" + world.url() + "\"");
  }

  @Test
  @DisplayName("IN-02 D-15 A key is taken as a password too, of any user, however it is encoded")
  void takesAKeyAsAPassword() {
    var token = IssuedToken.of("basic-intro.village.example", asked);
    var encoded = key.replace("-", "%2D").replace("_", "%5F");

    assertIsActive(token.introspect(basic("wiki:" + key)));
    assertIsActive(token.introspect(basic(":" + key)));
    assertIsActive(token.introspect(basic("https%3A%2F%2Fwiki.example:" + encoded)));
    assertIsActive(token.introspect("Authorization", "bEARER   " + key));
  }

  @Test
  @DisplayName("IN-02 D-15 A21 Who shows nothing, or nothing good, is not told anything")
  void refusesWhoHasNoKey() {
    var token = IssuedToken.of("nokey-intro.village.example", asked);

    assertChallenge(token.introspect(), "Bearer", "Basic realm=\"Gondulf\"");
    assertChallenge(
        token.introspect("Authorization", "Digest x"), "Bearer", "Basic realm=\"Gondulf\"");
    for (var credential : List.of("wiki:" + key + "x", "wiki:", "wiki", key + ":", "a:%zz")) {
      assertChallenge(token.introspect(basic(credential)), "Basic realm=\"Gondulf\"");
    }
    assertChallenge(token.introspect("Authorization", "Basic ///"), "Basic realm=\"Gondulf\"");
    assertChallenge(token.introspect(bearer(key + "x")), "Bearer error=\"invalid_token\"");
    assertThat(token.introspect(basic("wiki:x")).body()).contains("\"invalid_client\"");
  }

  @Test
  @DisplayName("IN-02 A key that was taken back opens nothing")
  void refusesARevokedKey() {
    var token = IssuedToken.of("revoked-intro.village.example", asked);
    var issued = key();
    assertIsActive(token.introspect(bearer(issued.key().value())));

    servers.revoke(issued.server().id());

    assertChallenge(
        token.introspect(bearer(issued.key().value())), "Bearer error=\"invalid_token\"");
  }

  @Test
  @DisplayName("D-15 The holder of a token may ask about that one, and no other")
  void letsATokenSpeakForItself() {
    var token = IssuedToken.of("self-intro.village.example", asked);
    var other = IssuedToken.of("other-intro.village.example", asked);

    assertIsActive(token.introspect(token.asBearer()));
    assertThat(other.introspect(token.asBearer()).body()).isEqualTo(INACTIVE);
    assertChallenge(token.introspect(basic("x:" + token.value())), "Basic realm=\"Gondulf\"");
  }

  @Test
  @DisplayName("IN-04 A5 Whatever is no good access token is inactive, and nothing is said of why")
  void saysNothingOfBadTokens() {
    var browser =
        Neighbour.at(world, "code-intro.village.example").untilConsent(asked).press("Allow");
    var code = Codes.landedWith(browser);
    var replayed = json(asked.redeem(code)).path("access_token").asString();
    asked.redeem(code);

    for (var bad : List.of("junk", code, key, replayed, "two+words", "%C3%A4", "x".repeat(600))) {
      var answer = ask("token=" + bad, bearer(key));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(INACTIVE);
    }
    assertChallenge(Http.get(world.at("/token"), bearer(key)), "Bearer error=\"invalid_token\"");
  }

  @Test
  @DisplayName("IN-09 A refresh token is inactive, in whole and in part, while its token is good")
  void saysNothingOfRefreshTokens() {
    var request = asked.with("scope", "create offline_access");
    var browser = Neighbour.at(world, "offline.village.example").untilConsent(request);
    var answer = json(request.redeem(Codes.landedWith(browser.press("Allow"))));
    var refresh = answer.path("refresh_token").asString();
    assertThat(refresh).isNotEmpty();

    assertIsActive(ask("token=" + answer.path("access_token").asString(), bearer(key)));
    for (var part : List.of(refresh, refresh.substring(0, 43), refresh.substring(44))) {
      assertThat(ask("token=" + part, bearer(key)).body()).isEqualTo(INACTIVE);
    }
    assertThat(ask("token=" + refresh + "&token_type_hint=refresh_token", bearer(key)).body())
        .isEqualTo(INACTIVE);
  }

  @Test
  @DisplayName("IN-04 A token is inactive from the second at which it expires")
  void tokensExpire() {
    try (var own = World.with(Map.of("gondulf.token-lifetime", "60s"))) {
      var callback = "https://expiring.app.example/cb";
      var app = App.listing(own, "expiring.app.example", callback);
      var token =
          IssuedToken.of(
              "expiring-intro.village.example", app.asks(callback).with("scope", "create"));
      var issued = own.server().part(ResourceServers.class).create(ServerName.of("x"), List.of());

      own.clock().advance(Duration.ofSeconds(59));
      assertIsActive(token.introspect(bearer(issued.key().value())));
      own.clock().advance(Duration.ofSeconds(1));
      assertThat(token.introspect(bearer(issued.key().value())).body()).isEqualTo(INACTIVE);
    }
  }

  @Test
  @DisplayName("IN-05 D-15 A key for some hosts sees the tokens of their people alone")
  void keepsToItsHosts() {
    var mine = key("mine-intro.village.example", "also-intro.village.example").key().value();

    assertIsActive(IssuedToken.of("mine-intro.village.example", asked).introspect(bearer(mine)));
    assertIsActive(IssuedToken.of("also-intro.village.example", asked).introspect(bearer(mine)));
    for (var host : List.of("village.example", "xmine-intro.village.example")) {
      var answer = IssuedToken.of(host, asked).introspect(bearer(mine));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(INACTIVE);
    }
    var parents = key("village.example").key().value();
    assertThat(
            IssuedToken.of("child-intro.village.example", asked).introspect(bearer(parents)).body())
        .isEqualTo(INACTIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "token=", "x=y", "token=a&token=a", "token=%ff", "token=%"})
  @DisplayName("IN-07 A form that does not name one token is malformed")
  void refusesMalformedForms(String form) {
    var answer = ask(form, bearer(key));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("error").asString()).isEqualTo("invalid_request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "refresh_token", "whatever", "a&token_type_hint=b"})
  @DisplayName("IN-01 A hint at the type of the token changes nothing")
  void ignoresHints(String hint) {
    var token = IssuedToken.of("hint" + hint.length() + "-intro.village.example", asked);

    assertIsActive(ask("token=" + token.value() + "&token_type_hint=" + hint, bearer(key)));
  }

  @Test
  @DisplayName("IN-01 A token is never read from a query, nor from JSON")
  void readsFormsAlone() {
    var token = IssuedToken.of("form-intro.village.example", asked);
    var url = world.at("/introspect?token=" + token.value());
    var json =
        HttpRequest.newBuilder(url)
            .headers(bearer(key))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"token\":\"%s\"}".formatted(token.value())));

    assertThat(Http.send(json.build()).statusCode()).isEqualTo(400);
    assertThat(Http.post(url, "", bearer(key)).statusCode()).isEqualTo(400);
    var get = Http.get(url, bearer(key));
    assertThat(get.statusCode()).isEqualTo(405);
    assertThat(get.headers().firstValue("Allow")).contains("POST");
    assertThat(json(get).path("error").isString()).isTrue();
  }

  @Test
  @DisplayName(
      "IN-08 Nobody on the way may keep an answer, nor may a page of another origin read it")
  void isForTheAskerAlone() {
    var token = IssuedToken.of("private-intro.village.example", asked);

    Stream.of(
            token.introspect(bearer(key)),
            token.introspect(),
            ask("token=junk", bearer(key)),
            ask("%", bearer(key)))
        .forEach(answer -> {
          assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
          assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        });
  }

  private HttpResponse<String> ask(String form, String... headers) {
    return Http.post(world.at("/introspect"), form, headers);
  }

  private IssuedKey key(String... hosts) {
    return servers.create(
        ServerName.of("wiki"), Stream.of(hosts).map(ProfileHost::ofTyped).toList());
  }

  private static String[] basic(String pair) {
    return new String[] {
      "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8))
    };
  }

  private static void assertIsActive(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("active").asBoolean()).isTrue();
  }

  private static void assertChallenge(HttpResponse<String> answer, String... challenges) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(challenges);
    assertThat(answer.body()).doesNotContain("active", "https://");
  }
}
