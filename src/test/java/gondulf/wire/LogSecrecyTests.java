package gondulf.wire;

import static gondulf.wire.IssuedToken.basic;
import static gondulf.wire.IssuedToken.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import gondulf.testing.LoggedLines;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A23 No secret of a sign-in stands in the log")
class LogSecrecyTests {

  private final World world = World.shared();

  @ParameterizedTest(name = "{0} at {1}")
  @DisplayName("A23 TK-19 W-29 A whole sign-in, told in every detail")
  @CsvSource({"gondulf, TRACE", "ROOT, DEBUG", "ROOT, TRACE"})
  void keepsSecretsOutOfTheLog(String name, String level) {
    try (var lines = LoggedLines.of(name, level)) {
      var secrets = signIn();

      assertThat(lines.messages())
          .contains("foreign-form origin=https://evil.example", "wrong-form of=sign-in")
          .anyMatch(line -> line.startsWith("code-replayed client=https://logged.app.example/"))
          .anyMatch(line -> line.startsWith("wrong-verifier client=https://logged.app.example/"));
      assertThat(lines.leaks(secrets)).isEmpty();
    }
  }

  private Map<String, String> signIn() {
    var state = "state-that-nobody-else-knows";
    var asked =
        App.listing(world, "logged.app.example", "https://logged.app.example/cb")
            .asks("https://logged.app.example/cb")
            .with("scope", "profile create offline_access")
            .with("state", state);
    var neighbour = Neighbour.at(world, "logged.judy.example");
    var browser = neighbour.untilConsent(asked);
    var secrets = new HashMap<>(Map.of("state", state, "verifier", Asked.VERIFIER));
    secrets.put("mail code", neighbour.code());
    secrets.put("bare mail code", neighbour.code().replace("-", ""));
    secrets.put("cookie", browser.cookies().all().getFirst().getValue());
    secrets.put("form secret", Click.secret(browser));
    secrets.put("code", Codes.landedWith(browser.press("Allow")));
    var answer = redeem(asked.claim(secrets.getOrDefault("code", "")));
    var token = Told.text(answer, "access_token");
    secrets.put("token", token);
    var key = askAbout(token);
    secrets.put("introspection key", key);
    secrets.put("introspection key as a password", basic("wiki:" + key)[1].replace("Basic ", ""));
    var refresh = Told.text(answer, "refresh_token");
    note(secrets, refresh, "refresh token");
    useUp(refresh, secrets);
    misuse(asked, neighbour, secrets);
    return secrets;
  }

  /// In every way that there is.
  ///
  /// @return the key that one of them needs
  private String askAbout(String token) {
    var servers = world.server().part(ResourceServers.class);
    var key = servers.create(ServerName.of("logged"), List.of()).key().value();
    var form = Query.text(Map.of("token", token));
    var introspect = world.at("/introspect");
    for (var credential : List.of(bearer(token), bearer(key), basic("wiki:" + key))) {
      Told.active(Http.post(introspect, form, credential));
    }
    Told.challenge(
        Http.post(introspect, form, basic(key + ":" + token)), "Basic realm=\"Gondulf\"");
    for (var path : List.of("/token", "/userinfo")) {
      assertThat(Http.get(world.at(path), bearer(token)).statusCode()).isEqualTo(200);
    }
    return key;
  }

  private void useUp(String refreshToken, Map<String, String> secrets) {
    var form =
        Map.of(
            "grant_type", "refresh_token",
            "refresh_token", refreshToken,
            "client_id", "https://logged.app.example/id.json");
    var renewed = Http.post(world.at("/token"), Query.text(form));
    secrets.put("renewed token", Told.text(renewed, "access_token"));
    var next = Told.text(renewed, "refresh_token");
    note(secrets, next, "renewed refresh token");
    for (var token : List.of(Told.text(renewed, "access_token"), refreshToken, next)) {
      Http.post(world.at("/revoke"), Query.text(Map.of("token", token)));
    }
  }

  private static void note(Map<String, String> secrets, String refreshToken, String name) {
    var parts = refreshToken.split("\\.", 2);
    secrets.put("family of the " + name, parts[0]);
    secrets.put("turn of the " + name, parts[1]);
  }

  /// In the ways that the audit log tells of.
  private void misuse(Asked asked, Neighbour neighbour, Map<String, String> secrets) {
    asked.redeem(secrets.getOrDefault("code", ""));
    var browser = neighbour.untilConsent(asked);
    var cookie = Click.cookie(browser);
    secrets.put("second cookie", browser.cookies().all().getFirst().getValue());
    secrets.put("second form secret", Click.secret(browser));
    secrets.put("wrong form secret", "form-secret-of-nobody-".repeat(2));
    secrets.put("wrong verifier", "verifier-of-nobody-".repeat(3));
    for (var origin : List.of("https://evil.example", world.url().toString())) {
      var form = "form_secret=" + secrets.get("wrong form secret");
      Http.post(browser.url(), form, cookie[0], cookie[1], "Origin", origin);
    }
    secrets.put("second code", Codes.landedWith(browser.press("Allow")));
    var claim = asked.claim(secrets.getOrDefault("second code", ""));
    claim.put("code_verifier", secrets.getOrDefault("wrong verifier", ""));
    Http.post(world.at("/token"), Query.text(claim));
  }

  /// By a query, as some apps do; first in ways that can't be read.
  private HttpResponse<String> redeem(Map<String, String> claim) {
    var target = "/token?" + Query.text(claim);
    RawHttp.send(world, "POST " + target + "\u00e9 HTTP/1.1\r\n");
    RawHttp.send(world, "POST " + target + "<b> HTTP/1.1\r\n", "Content-Length: x");
    RawHttp.send(world, "POST " + target + "&a=" + "a".repeat(40_000) + " HTTP/1.1\r\n");
    RawHttp.send(world, "PUT " + target + " HTTP/1.1\r\n");
    Http.get(world.at(target.replace("/token", "/nothing")));
    Http.post(world.at(target + "&code=b"), "");
    return Http.post(world.at(target), "");
  }
}
