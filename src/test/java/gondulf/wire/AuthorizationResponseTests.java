package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 5.2.1: Authorization Response")
class AuthorizationResponseTests {

  private static final String CALLBACK = "https://answered.app.example/cb";

  private final World world = World.shared();
  private final App app =
      App.listing(
          world,
          "answered.app.example",
          CALLBACK,
          CALLBACK + "?a=b",
          CALLBACK + "?",
          CALLBACK + "?q=%C3%A9+%2F&r=%20",
          CALLBACK + "?x=1&");
  private final Asked asked = app.asks(CALLBACK).with("scope", "create");

  @Test
  @DisplayName(
      "AR-01 AR-02 AR-04 AR-05 A24 The answer is a 303 with code, state and issuer, once each")
  void answersWithCodeStateAndIssuer() {
    var browser = consent("answers", asked);
    var answer =
        Http.post(Click.target(browser), Click.form(browser, "allow"), Click.cookie(browser));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    var location = answer.headers().firstValue("Location").orElse("");
    assertThat(location).startsWith(CALLBACK + "?code=").doesNotContain("#");
    var issuer = Http.get(world.at("/.well-known/oauth-authorization-server")).body();
    assertThat(Query.of(URI.create(location)))
        .containsOnlyKeys("code", "state", "iss")
        .containsEntry("state", Asked.STATE)
        .hasEntrySatisfying(
            "iss", iss -> assertThat(issuer).contains("\"issuer\":\"" + iss + "\""));
  }

  @ParameterizedTest
  @DisplayName("AR-01 A17 The redirect URI keeps its query byte for byte")
  @ValueSource(strings = {"?a=b", "?q=%C3%A9+%2F&r=%20"})
  void keepsTheQuery(String query) {
    var landed =
        consent("kept", asked.with("redirect_uri", CALLBACK + query)).press("Allow").landedAt();

    assertThat(landed.toString()).startsWith(CALLBACK + query + "&code=");
  }

  @ParameterizedTest
  @DisplayName("AR-01 A17 A query that is open at its end is gone on with")
  @ValueSource(strings = {"?", "?x=1&"})
  void goesOnWithAnOpenQuery(String query) {
    var landed =
        consent("open", asked.with("redirect_uri", CALLBACK + query)).press("Allow").landedAt();

    assertThat(landed.toString()).startsWith(CALLBACK + query + "code=");
  }

  @Test
  @DisplayName("AR-02 AR-03 The state comes back unchanged, or not at all")
  void handsTheStateBack() {
    var odd = "a b+c%2F/&=?#\"<>\\^`{|}~'();:@,!*$[]";
    assertThat(Query.of(consent("state", asked.with("state", odd)).press("Allow").landedAt()))
        .containsEntry("state", odd);
    var longest = "s".repeat(5000);
    assertThat(Query.of(consent("state", asked.with("state", longest)).press("Allow").landedAt()))
        .containsEntry("state", longest);
    assertThat(Query.of(consent("state", asked.without("state")).press("Allow").landedAt()))
        .doesNotContainKey("state");
  }

  @Test
  @DisplayName("CO-14 AR-04 AR-06 Deny tells the app, however often")
  void tellsTheAppOfANo() {
    var browser = consent("denies", asked);
    for (int i = 0; i < 2; i++) {
      assertThat(Query.of(browser.press("Deny").landedAt()))
          .containsOnlyKeys("error", "error_description", "state", "iss")
          .containsEntry("error", "access_denied")
          .containsEntry("iss", world.url().toString());
      browser.back();
    }
    assertThat(browser.press("Allow").status()).isEqualTo(410);
  }

  @Test
  @DisplayName("W-26 A second click brings another code, and only the last one counts")
  void replacesTheCode() {
    var browser = consent("twice", asked);
    var first = Codes.landedWith(browser.press("Allow"));
    var second = Codes.landedWith(browser.back().press("Allow"));

    assertThat(second).isNotEqualTo(first);
    assertThat(asked.redeem(first).statusCode()).isEqualTo(400);
    assertThat(asked.redeem(second).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("W-26 Of many clicks at once, each is answered and one code counts")
  void answersClicksAtOnce() throws InterruptedException {
    var browser = consent("clicks", asked);
    var form = Click.form(browser, "allow");
    Callable<HttpResponse<String>> click =
        () -> Http.post(Click.target(browser), form, Click.cookie(browser));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(Stream.generate(() -> click).limit(10).toList());
      var codes = answers.stream().map(each -> Click.code(each.resultNow())).toList();
      assertThat(codes).doesNotHaveDuplicates();
      assertThat(codes.stream().map(each -> asked.redeem(each).statusCode()))
          .filteredOn(status -> status == 200)
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("W-26 Who comes back after the app has used the code is told so")
  void saysThatTheCodeIsUsed() {
    var browser = consent("back", asked);
    assertThat(asked.redeem(Codes.landedWith(browser.press("Allow"))).statusCode()).isEqualTo(200);

    browser.back().press("Allow");
    assertThat(browser.status()).isEqualTo(409);
    assertThat(browser.text()).contains("You have already signed in");
  }

  @Test
  @DisplayName("A no after a yes takes back the code and what the app got for it")
  void takesBackWhatCameOfAYes() {
    var late = consent("late", asked).check("scope", "create").press("Allow");
    var answer = asked.redeem(Codes.landedWith(late)).body();
    var bearer = "Bearer " + answer.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
    assertThat(Http.get(world.at("/token"), "Authorization", bearer).statusCode()).isEqualTo(200);
    late.back().press("Deny");
    assertThat(Http.get(world.at("/token"), "Authorization", bearer).statusCode()).isEqualTo(401);

    var browser = consent("regrets", asked);
    var code = Codes.landedWith(browser.press("Allow"));
    browser.back().press("Deny");

    assertThat(asked.redeem(code).statusCode()).isEqualTo(400);
    assertThat(browser.back().press("Allow").status()).isEqualTo(410);
  }

  @Test
  @DisplayName("CL-30 The code is redeemed without the app's document")
  void redeemsOffline() {
    var offline = App.listing(world, "offline.app.example", "https://offline.app.example/cb");
    var request = offline.asks("https://offline.app.example/cb").with("scope", "create");
    var browser = consent("offline", request).press("Allow");
    world.homes().putDown("offline.app.example");

    assertThat(request.redeem(Codes.landedWith(browser)).statusCode()).isEqualTo(200);
  }

  private Browser consent(String name, Asked request) {
    return Neighbour.at(world, name + ".east.example").untilConsent(request);
  }
}
