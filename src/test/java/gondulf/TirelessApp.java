package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.Guest;
import gondulf.neighbourhood.app.SampleApp;
import gondulf.neighbourhood.site.Query;
import gondulf.web.Wire;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// An app that uses all that there is for apps, for a person who signs in anew now and then.
final class TirelessApp {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration SIGNED_IN = Duration.ofSeconds(4);
  private static final int KEEPS_ONE_OF = 4;
  private static final int PATIENCE = 30;

  /// People come to sign in a few at a time.
  private static final Semaphore DOOR = new Semaphore(4);

  private final Guest person;
  private final Wire server;
  private final Wire management;
  private final Hangs hangs;
  private Instant signedInAt = Instant.MIN;
  private String refreshToken = "";
  private int turns;

  TirelessApp(Guest person, int managementPort, Hangs hangs) {
    this.person = person;
    this.server = new Wire(person.server().url().getPort());
    this.management = new Wire(managementPort);
    this.hangs = hangs;
  }

  int turns() {
    return turns;
  }

  /// Renews its tokens, uses the new one, and gives it back or lets it end by itself.
  void takeTurn() {
    if (signedInAt.plus(SIGNED_IN).isBefore(Instant.now())) {
      signInAnew();
    }
    var renewed =
        post(
            "/token",
            Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                refreshToken,
                "client_id",
                SampleApp.CLIENT_ID));
    refreshToken = member(renewed, "refresh_token");
    var token = member(renewed, "access_token");
    var credential = new String[] {"Authorization", "Bearer " + token};
    assertThat(get("/token", credential).statusCode()).isEqualTo(200);
    assertThat(get("/userinfo", credential).statusCode()).isEqualTo(200);
    assertThat(post("/introspect", Map.of("token", token), credential).body())
        .contains("\"active\":true");
    if (turns++ % KEEPS_ONE_OF > 0) {
      post("/revoke", Map.of("token", token));
      assertThat(get("/token", credential).statusCode()).isEqualTo(401);
    }
  }

  /// Ends what was, begins a sign-in and leaves it, and walks through another one.
  private void signInAnew() {
    if (!refreshToken.isEmpty()) {
      post("/revoke", Map.of("token", refreshToken));
    }
    assertThat(management.get("/metrics").statusCode()).isEqualTo(200);
    var begun = person.question("left");
    assertThat(get(begun.getPath() + "?" + begun.getRawQuery()).statusCode()).isEqualTo(303);
    refreshToken = member(post("/token", person.claim(code())), "refresh_token");
    signedInAt = Instant.now();
  }

  private String code() {
    DOOR.acquireUninterruptibly();
    try {
      for (var left = PATIENCE; true; left--) {
        var browser = person.server().browser();
        try {
          person.walkToConsent(browser, "stays");
          return String.valueOf(Query.of(browser.press("Allow").landedAt()).get("code"));
        } catch (AssertionError e) {
          if (left == 0 || !isExcused(browser)) {
            throw e;
          }
          hangs.pause();
        }
      }
    } finally {
      DOOR.release();
    }
  }

  /// Whether the disk hung, or the name server of the neighbourhood, which shares a machine with
  /// all.
  private static boolean isExcused(Browser browser) {
    return browser.status() == 503 || browser.text().contains("could not be asked");
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    var all = Stream.concat(Stream.of(headers), Stream.of("Content-Type", FORM));
    var ofForm = all.toArray(String[]::new);
    var answer = patiently(() -> server.send("POST", path, Query.text(form), ofForm));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> get(String path, String... headers) {
    return patiently(() -> server.get(path, headers));
  }

  private HttpResponse<String> patiently(Supplier<HttpResponse<String>> question) {
    var answer = question.get();
    for (var left = PATIENCE; answer.statusCode() == 503 && left > 0; left--) {
      hangs.pause();
      answer = question.get();
    }
    return answer;
  }

  private static String member(HttpResponse<String> answer, String name) {
    return JsonMapper.shared().readTree(answer.body()).path(name).asString();
  }
}
