package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("The table of endpoints is that of the server")
class EndpointsTests {

  private static final Set<String> ROOMS = Set.of("gondulf.token", "gondulf.discovery");

  private final World world = World.shared();

  @Test
  void everyMappingForAppsStandsInIt() {
    assertThat(mappings().toList()).hasSizeGreaterThan(5).isSubsetOf(table().toList());
  }

  @Test
  void everyLineOfItIsAnswered() {
    assertThat(Endpoints.TABLE)
        .allSatisfy(each ->
            world
                .http()
                .method(HttpMethod.valueOf(each.method()))
                .uri(world.at(each.path()))
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isNotIn(404, 405)));
  }

  @Test
  void aPathAskedInAnUnknownWayAnswersAsItsFirstLine() {
    assertThat(Endpoints.at("PUT", "/token").channel()).isEqualTo(Channel.API);
    assertThat(Endpoints.at("PUT", "/authorize").channel()).isEqualTo(Channel.PAGE);
    assertThat(Endpoints.at("HEAD", "/health").isFree()).isTrue();
  }

  private Stream<String> mappings() {
    return world
        .server()
        .part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(each -> ROOMS.contains(each.getValue().getBeanType().getPackageName()))
        .flatMap(each -> asked(each.getKey()));
  }

  private static Stream<String> asked(RequestMappingInfo mapping) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
  }

  private static Stream<String> table() {
    return Endpoints.TABLE.stream().map(each -> each.method() + " " + each.path());
  }
}
