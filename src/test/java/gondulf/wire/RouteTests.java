package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("Every route that there is has its guards")
class RouteTests {

  private static final Set<String> FOR_APPS =
      Set.of("/authorize", "/token", "/introspect", "/revoke");
  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          path -> path,
          path -> path + "/",
          path -> path + ";a=b",
          path -> path + "?a=b",
          path -> path.replaceFirst("(?<=.)[a-z]", "%%%x".formatted((int) path.charAt(1))));

  private final World world = World.shared();

  @Test
  @DisplayName("B14 No page takes a form from another site, however its path is spelled")
  void takesNoForeignForm() {
    var pages = routes().filter(each -> each.isFor(HttpMethod.POST)).map(Route::path).toList();

    assertThat(pages).filteredOn(path -> !FOR_APPS.contains(path)).hasSizeGreaterThan(4);
    pages.stream()
        .filter(path -> !FOR_APPS.contains(path))
        .flatMap(path -> SPELLINGS.stream().map(each -> each.apply(path)))
        .forEach(path -> ask(HttpMethod.POST, path).expectStatus().isForbidden());
  }

  @Test
  @DisplayName("B14 Every route sends the headers that keep a browser safe")
  void sendsItsHeaders() {
    routes()
        .forEach(route ->
            ask(route.method(), route.path())
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectHeader()
                .exists("Content-Security-Policy"));
  }

  @Test
  @DisplayName("W-32 HEAD is answered wherever GET is, in the same way and without a body")
  void answersHead() {
    var pages = routes().filter(each -> each.isFor(HttpMethod.GET)).map(Route::path).toList();

    assertThat(pages).hasSizeGreaterThan(8);
    for (var path : pages) {
      var got = Http.get(world.at(path));
      var head = Http.send(HttpRequest.newBuilder(world.at(path)).HEAD().build());
      assertThat(head.statusCode()).as(path).isEqualTo(got.statusCode());
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(got.headers().firstValue("Content-Type"));
      assertThat(head.body()).isEmpty();
    }
  }

  private ResponseSpec ask(HttpMethod method, String path) {
    return world
        .http()
        .method(method)
        .uri(world.at(path))
        .header("Origin", "https://evil.example")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .body("decision=allow")
        .exchange();
  }

  private Stream<Route> routes() {
    return world
        .server()
        .part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(RouteTests::routes);
  }

  private static Stream<Route> routes(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(method ->
            mapping.getPatternValues().stream()
                .map(path -> new Route(method.asHttpMethod(), path.replaceAll("\\{\\w+}", "x"))));
  }

  private record Route(HttpMethod method, String path) {

    boolean isFor(HttpMethod other) {
      return method.equals(other);
    }
  }
}
