package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
    "Requests that no client library would send: 4xx, to apps in JSON, to people as a page")
class RawJunkTests {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  private final World world = World.shared();

  static List<String> paths() {
    return List.of(
        "/token",
        "/introspect",
        "/revoke",
        "/userinfo",
        "/.well-known/oauth-authorization-server",
        "/health");
  }

  @ParameterizedTest
  @MethodSource("paths")
  @DisplayName("Paths that are spelled otherwise, and what stands below a path of apps")
  void answersOddPaths(String path) {
    for (var end :
        List.of(
            "/", "//", "/x", "/" + "x/".repeat(2000), "/;a=b", "/%2e%2e", "%2f", "%5c", "%00")) {
      isRefusedInJson(
          RawHttp.send(world, "POST " + path + end + " HTTP/1.1\r\n", FORM), path + end);
    }
    for (var end : List.of("%ff", "/../../etc/passwd", "\\", "/%zz", "\u0001")) {
      isRefused(RawHttp.send(world, "POST " + path + end + " HTTP/1.1\r\n", FORM));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/token", "/introspect", "/revoke", "/authorize"})
  @DisplayName("Forms with what is no form in them")
  void answersOddForms(String path) {
    for (var form :
        List.of(
            "%",
            "code=%f",
            "code=%zz",
            "code=%00",
            "%00=x",
            "code=%c3%28",
            "\u00e9=\u00ff",
            "\0",
            "a=b&".repeat(3000),
            "code=x&code=y&token=x&token=y",
            "token=x&token=y&code=x&code=y",
            "code=" + "x".repeat(66_000),
            "code=" + "x".repeat(60_000),
            "=".repeat(9000),
            "<xml/>",
            "{}")) {
      var answer =
          RawHttp.send(
              world,
              "POST " + path + " HTTP/1.1\r\n",
              "Authorization: Bearer junk",
              FORM,
              "Content-Length: " + form.length() + "\r\n\r\n" + form);
      isRefusedInJson(answer, form);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/token", "/introspect", "/revoke", "/authorize"})
  @DisplayName("Types and charsets that no form has")
  void answersOddTypes(String path) {
    for (var type :
        List.of(
            "application/json",
            "text/plain",
            "multipart/form-data; boundary=x",
            "nonsense",
            "*/*",
            "",
            "application/x-www-form-urlencoded; charset=utf-7",
            "application/x-www-form-urlencoded; charset=\"",
            "application/x-www-form-urlencoded; charset=ISO-8859-1")) {
      var answer =
          RawHttp.send(
              world,
              "POST " + path + " HTTP/1.1\r\n",
              "Authorization: Bearer junk",
              "Content-Type: " + type,
              "Content-Length: 6\r\n\r\ncode=x");
      isRefusedInJson(answer, type);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  @DisplayName("Requests that are framed wrongly")
  void answersOddFrames(String path) {
    var post = "POST " + path + " HTTP/1.1\r\n";
    Stream.of(
            RawHttp.send(world, post, FORM, "Transfer-Encoding: chunked\r\n\r\nnonsense\r\n"),
            RawHttp.send(world, post, FORM, "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n"),
            RawHttp.send(world, post, FORM, "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFF\r\n"),
            RawHttp.send(world, post, FORM, "Transfer-Encoding: gzip, nonsense"),
            RawHttp.send(world, post, FORM, "Content-Length: -1"),
            RawHttp.send(world, post, FORM, "Content-Length: 1, 2"),
            RawHttp.send(world, post, FORM, "Host: a", "Host: b"),
            RawHttp.send(world, post, FORM, "Host: a b/c"),
            RawHttp.send(world, post, FORM, "Host: [::1"),
            RawHttp.send(world, post, FORM, "Cookie: " + "a=b; ".repeat(8000)),
            RawHttp.send(world, post, FORM, "X: " + "x".repeat(40_000)),
            RawHttp.send(world, post, FORM, "X: 1\r\n".repeat(500) + "X: 1"),
            RawHttp.send(world, post, FORM, "no colon"),
            RawHttp.send(world, post, FORM, "Expect: nonsense"),
            RawHttp.send(world, "POST " + path + " HTTP/0.8\r\n", FORM),
            RawHttp.send(world, "POST " + path + " HTTP/9\r\n", FORM),
            RawHttp.send(world, "TRACE " + path + " HTTP/1.1\r\n"),
            RawHttp.send(world, "TRACK " + path + " HTTP/1.1\r\n"),
            RawHttp.send(world, "PROPFIND " + path + " HTTP/1.1\r\n"),
            RawHttp.send(world, "post " + path + " HTTP/1.1\r\n", FORM),
            RawHttp.send(world, "CONNECT evil.example:443 HTTP/1.1\r\n"),
            RawHttp.send(world, "POST * HTTP/1.1\r\n", FORM))
        .forEach(RawJunkTests::isRefused);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET http://evil.example", "GET https://evil.example:99", "GET http://["})
  @DisplayName(
      "MD-15 A whole URL in place of a path is not believed, and many cookies are no matter")
  void believesNoWholeUrl(String start) {
    var path = "/.well-known/oauth-authorization-server";
    var cookies = "Cookie: " + "a=b; ".repeat(2000) + "=; $; é";
    var answer = RawHttp.send(world, start + path + " HTTP/1.1\r\n", cookies);

    assertThat(answer).matches("(?s)HTTP/1.1 (200|400).*").doesNotContain("evil.example");
  }

  @ParameterizedTest
  @MethodSource("paths")
  @DisplayName("An older HTTP is answered, and sent nothing that it does not know")
  void answersOlderHttp(String path) {
    var answer = RawHttp.send(world, "GET " + path + " HTTP/1.0\r\n");

    assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("Transfer-Encoding", "<html");
    assertThat(answer).doesNotContain("HTTP/1.1 5");
  }

  @ParameterizedTest
  @DisplayName("HT-04 No address of this server leads a browser to where its maker likes")
  @ValueSource(
      strings = {
        "/?next=https://evil.example/",
        "/sign-in?return_to=https://evil.example/",
        "/authorize?redirect_uri=https://evil.example/&response_type=code",
        "//evil.example/",
        "//evil.example/%2e%2e",
        "/https://evil.example/",
        "/sign-in/x/website?next=//evil.example"
      })
  void leadsNowhereElse(String target) {
    assertThat(RawHttp.get(world, target))
        .startsWith("HTTP/1.1 ")
        .doesNotContain("\r\nLocation:", "http-equiv");
  }

  private static void isRefusedInJson(String answer, String what) {
    isRefused(answer);
    assertThat(answer)
        .as(what.length() > 100 ? what.substring(0, 100) : what)
        .containsPattern(
            "Content-Type: application/json|Content-Length: 0|WWW-Authenticate: Bearer")
        .doesNotContain("<html", "<!doctype");
  }

  private static void isRefused(String answer) {
    assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*");
    assertThat(answer)
        .doesNotContain("Exception", "\tat ", "org.springframework", "Whitelabel", "Tomcat")
        .contains("X-Content-Type-Options: nosniff");
  }
}
