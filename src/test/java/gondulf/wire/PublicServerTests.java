package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A server that is reached over TLS")
class PublicServerTests {

  private static final World WORLD = World.with(Map.of("gondulf.base-url", "https://id.example"));

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @Test
  @DisplayName("UA-08 UA-09 Its cookie goes over TLS alone, and no other host can set it")
  void protectsItsCookie() {
    var app = App.listing(WORLD, "public.app.example", "https://public.app.example/cb");
    var headers = app.asks("https://public.app.example/cb").get().http().headers();

    assertThat(headers.firstValue("Set-Cookie").orElse(""))
        .startsWith("__Host-gondulf-browser=")
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain");
    assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
  }
}
