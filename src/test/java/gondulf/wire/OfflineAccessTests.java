package gondulf.wire;

import static gondulf.wire.IssuedToken.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("IndieAuth 5.5: who gets a refresh token, and for how long")
class OfflineAccessTests {

  private static final String RENEWABLE = "ends when the app has not used it for 90 days.";

  private final World world = World.shared();

  @Test
  @DisplayName("D-14 An app that asks for offline_access gets a refresh token if the person agrees")
  void offlineAccessBringsOne() {
    var asked = app(world, "offline-asks", "").with("scope", "create offline_access");
    var browser = Neighbour.at(world, "offline.south.example").untilConsent(asked);
    assertThat(browser.text())
        .contains("Keep what you allow while you are away", RENEWABLE)
        .contains("Without “Keep what you allow” it ends after 30 days.");

    var answer = asked.redeem(Codes.landedWith(browser.press("Allow")));

    assertThat(text(answer, "refresh_token")).hasSize(87);
    assertThat(answer.body()).contains("\"expires_in\":3600");
    assertThat(text(answer, "scope")).isEqualTo("create offline_access");
  }

  @Test
  @DisplayName("D-14 Without their consent it gets none, whatever its document says")
  void itIsThePersonWhoDecides() {
    var asked =
        app(
                world,
                "offline-unticks",
                "\"grant_types\": [\"authorization_code\", \"refresh_token\"],")
            .with("scope", "create offline_access");
    var browser = Neighbour.at(world, "unticks.south.example").untilConsent(asked);

    var answer =
        asked.redeem(Codes.landedWith(browser.uncheck("scope", "offline_access").press("Allow")));

    assertThat(answer.body()).contains("\"expires_in\":2592000").doesNotContain("refresh_token");
  }

  @Test
  @DisplayName("D-14 An app whose document lists refresh_token gets one without asking")
  void aDocumentBringsOne() {
    var asked =
        app(world, "offline-listed", "\"grant_types\": [\"refresh_token\"],")
            .with("scope", "create");
    var browser = Neighbour.at(world, "listed.south.example").untilConsent(asked);
    assertThat(browser.text()).contains(RENEWABLE).doesNotContain("ends after");

    var answer = asked.redeem(Codes.landedWith(browser.press("Allow")));

    var again = refresh(world, asked, text(answer, "refresh_token"));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(text(again, "me")).isEqualTo("https://listed.south.example/");
  }

  @Test
  @DisplayName("D-14 Any other app gets one token for long")
  void othersGetNone() {
    var asked =
        app(world, "offline-long", "\"grant_types\": \"refresh_token\",").with("scope", "create");
    var browser = Neighbour.at(world, "long.south.example").untilConsent(asked);
    assertThat(browser.text())
        .contains("What you allow ends after 30 days.")
        .doesNotContain(RENEWABLE);

    assertThat(asked.redeem(Codes.landedWith(browser.press("Allow"))).body())
        .contains("\"expires_in\":2592000")
        .doesNotContain("refresh_token");
  }

  @Test
  @DisplayName("B7 B8 A domain that the operator lets in no more is refused from the next start on")
  void aDomainThatIsShutOutIsRefusedAtOnce(@TempDir Path directory) {
    var file = "jdbc:sqlite:" + directory.resolve("gondulf.db");
    Asked asked;
    HttpResponse<String> answer;
    try (var before = World.with(Map.of("gondulf.database-url", file))) {
      asked =
          app(before, "offline-shut", "\"grant_types\": [\"refresh_token\"],")
              .with("scope", "create");
      var browser = Neighbour.at(before, "shut.south.example").untilConsent(asked);
      answer = asked.redeem(Codes.landedWith(browser.press("Allow")));
    }
    var access = text(answer, "access_token");
    var bearer = bearer(access);
    var refresh = text(answer, "refresh_token");
    var settings = Map.of("gondulf.database-url", file, "gondulf.allowed-domains", "north.example");
    try (var shut = World.with(settings)) {
      assertThat(text(refresh(shut, asked, refresh), "error")).isEqualTo("invalid_grant");
      assertThat(Http.get(shut.at("/token"), bearer).statusCode()).isEqualTo(401);
      assertThat(Http.post(shut.at("/introspect"), "token=" + access, bearer).body())
          .isEqualTo("{\"active\":false}");
    }
    try (var open = World.with(Map.of("gondulf.database-url", file))) {
      assertThat(Http.get(open.at("/token"), bearer).statusCode()).isEqualTo(200);
      assertThat(refresh(open, asked, refresh).statusCode()).isEqualTo(200);
    }
  }

  @Test
  @DisplayName("B8 whoever is shut out before the click on Allow is told so, and no code goes out")
  void aDomainThatIsShutOutBeforeTheClickGetsNoCode() {
    try (var world = World.with(Map.of())) {
      var browser =
          Neighbour.at(world, "click.south.example").untilConsent(app(world, "offline-click", ""));

      world.server().restartWith(Map.of("gondulf.allowed-domains", "north.example"));
      assertThat(browser.press("Allow").text()).contains("not open to your domain any more");
    }
  }

  private static Asked app(World world, String name, String members) {
    var host = name + ".app.example";
    var callback = "https://" + host + "/cb";
    return App.saying(world, host, members + "\"redirect_uris\": [\"" + callback + "\"]")
        .asks(callback);
  }

  private static HttpResponse<String> refresh(World world, Asked asked, String token) {
    var form = new HashMap<>(Map.of("grant_type", "refresh_token", "refresh_token", token));
    form.put("client_id", asked.claim("x").getOrDefault("client_id", ""));
    return Http.post(world.at("/token"), Query.text(form));
  }

  private static String text(HttpResponse<String> answer, String member) {
    return Told.json(answer).path(member).asString("");
  }
}
