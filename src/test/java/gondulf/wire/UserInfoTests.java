package gondulf.wire;

import static gondulf.wire.IssuedToken.bearer;
import static gondulf.wire.Told.json;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IndieAuth 9: User Information")
class UserInfoTests {

  private final World world = World.shared();
  private final URI userinfo = world.at("/userinfo");
  private final Asked asked =
      App.listing(world, "informed.app.example", "https://informed.app.example/cb")
          .asks("https://informed.app.example/cb");

  @Test
  @DisplayName("UI-01 UI-07 It says what the profile of the token response said, and no more")
  void saysWhatTheTokenResponseSaid() {
    var neighbour = Neighbour.at(world, "whole-info.village.example");
    neighbour.publish(neighbour.link() + neighbour.mailLink(neighbour.mail()) + card());
    var request = asked.with("scope", "profile email");
    var browser = neighbour.untilConsent(request).press("Allow");
    var tokens = json(request.redeem(Codes.landedWith(browser)));

    var answer = ask(bearer(tokens.path("access_token").asString()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(json(answer)).isEqualTo(tokens.path("profile"));
    assertThat(json(answer).propertyNames()).containsExactly("name", "url", "photo", "email");
    assertThat(answer.body())
        .contains("\"name\":\"Whole\"", "\"email\":\"me@whole-info.village.example\"");
  }

  @Test
  @DisplayName("UI-01 UI-07 The mail address is told with its scope only")
  void keepsTheMailAddress() {
    var token =
        IssuedToken.of("nomail-info.village.example", asked.with("scope", "profile create"));

    var answer = ask(token.asBearer());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("email", "me@");
  }

  @Test
  @DisplayName("UI-02 Who shows no token is asked for one, and hears of no error")
  void asksForAToken() {
    assertThat(challenge(ask(), 401)).isEqualTo("Bearer");
    assertThat(challenge(ask("Authorization", "Basic YTpi"), 401)).isEqualTo("Bearer");
    assertThat(ask().body()).isEmpty();
  }

  @Test
  @DisplayName("UI-03 A token that is not good is called invalid")
  void refusesBadTokens() {
    var neighbour = Neighbour.at(world, "replayed-info.village.example");
    var browser = neighbour.untilConsent(asked.with("scope", "profile")).press("Allow");
    var code = Codes.landedWith(browser);
    var replayed = json(asked.redeem(code)).path("access_token").asString();
    assertThat(ask(bearer(replayed)).statusCode()).isEqualTo(200);
    asked.redeem(code);

    for (var bad : new String[] {"junk", "", "two words", code, replayed}) {
      var answer = ask("Authorization", "Bearer " + bad);
      assertThat(challenge(answer, 401)).isEqualTo("Bearer error=\"invalid_token\"");
      assertThat(json(answer).path("error").asString()).isEqualTo("invalid_token");
    }
  }

  @Test
  @DisplayName("UI-04 A token without the profile scope is told which one it lacks")
  void namesTheScopeThatIsMissing() {
    var token = IssuedToken.of("lacks-info.village.example", asked.with("scope", "create"));

    var answer = ask(token.asBearer());

    assertThat(challenge(answer, 403))
        .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"profile\"");
    assertThat(json(answer).path("error").asString()).isEqualTo("insufficient_scope");
  }

  @Test
  @DisplayName("UI-05 Two credentials at once are malformed")
  void refusesTwoCredentials() {
    var token = profileToken("two-info.village.example").asBearer();

    var answer = ask(token[0], token[1], token[0], token[1]);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).path("error").asString()).isEqualTo("invalid_request");
  }

  @Test
  @DisplayName("UI-06 The scheme may be written in any case")
  void readsTheSchemeInAnyCase() {
    var token = profileToken("case-info.village.example");

    for (var scheme : new String[] {"bearer", "BEARER", "bEaReR  "}) {
      assertThat(ask("Authorization", scheme + " " + token.value()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("UI-06 A token in the query or in a form is not seen")
  void readsNoTokenElsewhere() {
    var token = profileToken("query-info.village.example").value();
    var query = world.at("/userinfo?access_token=" + token);

    assertThat(challenge(Http.get(query), 401)).isEqualTo("Bearer");
    assertThat(challenge(Http.get(world.at("/token?access_token=" + token)), 401))
        .isEqualTo("Bearer");
    var post = Http.post(userinfo, "access_token=" + token);
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow").orElse("")).contains("GET");
  }

  @Test
  @DisplayName("UI-01 It answers HEAD, and pages of other origins, and nobody may keep the answer")
  void isOpenToAppsInABrowser() {
    var token = profileToken("open-info.village.example").asBearer();
    var head = HttpRequest.newBuilder(userinfo).headers(token).HEAD();
    var preflight =
        HttpRequest.newBuilder(userinfo)
            .header("Origin", "https://informed.app.example")
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "authorization")
            .method("OPTIONS", BodyPublishers.noBody());

    assertThat(Http.send(head.build()).statusCode()).isEqualTo(200);
    assertThat(ask(token).headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(ask(token).headers().allValues("Cache-Control")).containsExactly("no-store");
    var allowed = Http.send(preflight.build());
    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains("Authorization");
  }

  @Test
  @DisplayName("UI-01 The metadata says where it is")
  void isFoundByTheMetadata() {
    var metadata = json(Http.get(world.at("/.well-known/oauth-authorization-server")));

    assertThat(metadata.path("userinfo_endpoint").asString()).isEqualTo(userinfo.toString());
  }

  private IssuedToken profileToken(String host) {
    return IssuedToken.of(host, asked.with("scope", "profile"));
  }

  private HttpResponse<String> ask(String... headers) {
    return Http.get(userinfo, headers);
  }

  private static String challenge(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    return String.join(" | ", answer.headers().allValues("WWW-Authenticate"));
  }

  private static String card() {
    return "<p class=h-card><a class='u-url p-name' href=/>Whole</a>"
        + "<img class=u-photo src=/me.jpg></p>";
  }
}
