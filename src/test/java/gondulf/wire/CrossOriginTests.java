package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("RFC 9700 2.6: which answers a page of another origin may read")
class CrossOriginTests {

  private static final Set<String> OPEN =
      Set.of("/token", "/revoke", "/userinfo", "/.well-known/oauth-authorization-server");
  private static final String ELSEWHERE = "https://x.example";

  private final World world = World.shared();

  @ParameterizedTest
  @MethodSource("paths")
  @DisplayName("MD-16 TK-17 AZ-20 The metadata and what apps call are open, and nothing else is")
  void opensToAppsAlone(String path) {
    for (var method : List.of("GET", "POST", "PUT", "HEAD", "OPTIONS")) {
      var answer = ask(method, path);
      assertThat(answer.headers().allValues("Access-Control-Allow-Origin"))
          .as("%s %s", method, path)
          .isEqualTo(OPEN.contains(path) ? List.of("*") : List.of());
      assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
    }
  }

  @Test
  @DisplayName("TK-17 Before a browser asks for a token it may ask whether it may")
  void answersPreflights() {
    var answer = ask("OPTIONS", "/token");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().map())
        .containsEntry("access-control-allow-methods", List.of("GET, POST"))
        .hasEntrySatisfying(
            "access-control-allow-headers",
            names -> assertThat(names.getFirst()).startsWith("Authorization, Content-Type"));
  }

  @Test
  @DisplayName("TK-02 Who asks how a path may be asked learns the true methods")
  void namesTheMethods() {
    assertThat(ask("OPTIONS", "/introspect").headers().firstValue("Allow").orElse(""))
        .contains("POST")
        .doesNotContain("PUT", "GET");
  }

  static Stream<String> paths() {
    var routes =
        World.shared()
            .server()
            .part(RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .map(path -> path.replaceAll("\\{\\w+}", "x"));
    var files =
        Stream.of(
            "/gondulf.css", "/gondulf.js", "/gondulf.svg", "/robots.txt", "/nothing", "/token/");
    return Stream.concat(routes, files).distinct().sorted();
  }

  private HttpResponse<String> ask(String method, String path) {
    return Http.send(
        HttpRequest.newBuilder(world.at(path))
            .header("Origin", ELSEWHERE)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization")
            .method(method, BodyPublishers.noBody())
            .build());
  }
}
