package gondulf.wire;

import static gondulf.wire.IssuedToken.bearer;
import static gondulf.wire.Told.json;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 6: Access Token Verification")
class IntrospectionTests {

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "introspected.app.example", "https://introspected.app.example/cb")
          .asks("https://introspected.app.example/cb")
          .with("scope", "profile create");
  private final ResourceServers servers = world.server().part(ResourceServers.class);
  private final String key = servers.create(ServerName.of("wiki"), List.of()).key().value();

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
  @DisplayName("IN-04 A5 Whatever is no good access token is inactive, and nothing is said of why")
  void saysNothingOfBadTokens() {
    var browser =
        Neighbour.at(world, "code-intro.village.example").untilConsent(asked).press("Allow");
    var code = Codes.landedWith(browser);
    var replayed = json(asked.redeem(code)).path("access_token").asString();
    asked.redeem(code);

    for (var bad : List.of("junk", code, key, replayed, "two+words", "%C3%A4", "x".repeat(600))) {
      var answer = ask("token=" + bad, bearer(key));
      Told.inactive(answer);
    }
    Told.challenge(Http.get(world.at("/token"), bearer(key)), "Bearer error=\"invalid_token\"");
  }

  @Test
  @DisplayName("IN-09 A refresh token is inactive, in whole and in part, while its token is good")
  void saysNothingOfRefreshTokens() {
    var request = asked.with("scope", "create offline_access");
    var browser = Neighbour.at(world, "offline.village.example").untilConsent(request);
    var answer = json(request.redeem(Codes.landedWith(browser.press("Allow"))));
    var refresh = answer.path("refresh_token").asString();
    assertThat(refresh).isNotEmpty();

    Told.active(ask("token=" + answer.path("access_token").asString(), bearer(key)));
    for (var part : List.of(refresh, refresh.substring(0, 43), refresh.substring(44))) {
      Told.inactive(ask("token=" + part, bearer(key)));
    }
    Told.inactive(ask("token=" + refresh + "&token_type_hint=refresh_token", bearer(key)));
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
      Told.active(token.introspect(bearer(issued.key().value())));
      own.clock().advance(Duration.ofSeconds(1));
      Told.inactive(token.introspect(bearer(issued.key().value())));
    }
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
  @ValueSource(strings = {"access_token", "refresh_token", "whatever"})
  @DisplayName("IN-01 A hint at the type of the token changes nothing")
  void ignoresHints(String hint) {
    var token = IssuedToken.of("hint" + hint.length() + "-intro.village.example", asked);

    Told.active(ask("token=" + token.value() + "&token_type_hint=" + hint, bearer(key)));
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
}
