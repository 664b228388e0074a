package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "Whatever is sent, the answer is the sender's fault said clearly, never an accident of ours")
class JunkTests {

  private static final List<String> STEPS =
      List.of("website", "proof", "mail", "code", "record", "record/check", "consent");

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "junk.app.example", "https://junk.app.example/cb")
          .asks("https://junk.app.example/cb");

  static Stream<String> paths() {
    return Stream.concat(
        Stream.of(
            "/authorize",
            "/token",
            "/introspect",
            "/revoke",
            "/userinfo",
            "/",
            "/health",
            "/nothing",
            "/sign-in/x/code"),
        STEPS.stream());
  }

  @ParameterizedTest
  @MethodSource("paths")
  @DisplayName(
      "Forms that are too big, of another type, in broken UTF-8 or full of control characters")
  void answersOddForms(String path) {
    var browser = Neighbour.at(world, "junk.ivan.example").begin(asked);
    var target = path.startsWith("/") ? world.at(path) : Click.step(browser, path);
    var cookie = Click.cookie(browser);
    var secret = "&form_secret=" + Click.secret(browser);

    for (var form :
        List.of(
            "code=" + "x".repeat(1_000_000),
            "%ff=%fe",
            "%",
            "a=%zz",
            "code=%00%01%02" + secret,
            "me=%00%07" + secret,
            "code=a&code=b" + secret,
            "decision=maybe" + secret,
            "me=" + "a".repeat(60_000) + secret,
            "&&&=&=&;",
            "code=%F0%9F%92%A9" + secret,
            "")) {
      isNoAccident(Http.post(target, form, cookie));
    }
    for (var type :
        List.of(
            "application/json",
            "multipart/form-data",
            "text/plain",
            "x",
            "*/*",
            "application/x-www-form-urlencoded; charset=utf-16")) {
      var request = HttpRequest.newBuilder(target).header("Content-Type", type).headers(cookie);
      isNoAccident(Http.send(request.POST(BodyPublishers.ofString("{\"a\": [")).build()));
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  @DisplayName("Methods that are not known, and queries that can't be read")
  void answersOddRequests(String path) {
    var browser = Neighbour.at(world, "odd.ivan.example").begin(asked);
    var target = path.startsWith("/") ? world.at(path) : Click.step(browser, path);
    var cookie = "Cookie: " + Click.cookie(browser)[1];

    for (var method :
        List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW", "HEAD")) {
      isNoAccident(RawHttp.send(world, method + " " + target.getPath() + " HTTP/1.1\r\n", cookie));
    }
    for (var query :
        List.of(
            "?%ff",
            "?%",
            "?client_id=%00",
            "?a=" + "b".repeat(30_000),
            "?a=%0d%0aX-Evil:1",
            "?\u00e9",
            "?a=\u0001",
            "?" + "a&".repeat(1000),
            "?[]{}|\\^`",
            "?client_id=" + "c".repeat(5000))) {
      var answer = RawHttp.get(world, target.getPath() + query, cookie);
      isNoAccident(answer);
      assertThat(answer).doesNotContain("\r\nX-Evil");
    }
  }

  private static void isNoAccident(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s", answer.uri()).isLessThan(500);
    isQuiet(answer.body());
  }

  private static void isNoAccident(String answer) {
    assertThat(answer).containsPattern("^HTTP/1.1 [2-4]\\d\\d").doesNotContain("Apache Tomcat");
    isQuiet(answer);
  }

  private static void isQuiet(String body) {
    assertThat(body).doesNotContain("Exception", "\tat ", "org.springframework", "Whitelabel");
  }
}
