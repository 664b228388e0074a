package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How a sign-in may begin, and how many")
class BeginningTests {

  private static final int MOST = 30;

  @ParameterizedTest
  @DisplayName("HT-06 However its path is spelled, it is counted")
  @ValueSource(strings = {"/authorize", "/authorize;", "/authorize;a=b", "/%61uthorize"})
  void isCountedHoweverItIsSpelled(String path) {
    try (var own = World.with(Map.of("gondulf.requests-per-minute", String.valueOf(MOST)))) {
      var asked = asked(own).toString().replace("/authorize?", path + "?");
      for (var begun = 0; begun < MOST; begun++) {
        assertThat(Http.get(URI.create(asked)).statusCode()).isEqualTo(303);
      }
      own.clock().advance(Duration.ofSeconds(20));

      assertThat(Http.get(own.at("/")).statusCode()).isEqualTo(200);
      assertThat(Http.get(URI.create(asked)).statusCode()).isEqualTo(429);
    }
  }

  @Test
  @DisplayName("HT-06 What is no good counts nothing")
  void whatIsNoGoodCountsNothing() {
    try (var own = World.with(Map.of("gondulf.requests-per-minute", String.valueOf(MOST)))) {
      for (var tried = 0; tried < MOST; tried++) {
        assertThat(Http.get(own.at("/authorize")).statusCode()).isEqualTo(400);
      }
      own.clock().advance(Duration.ofSeconds(20));

      assertThat(Http.get(asked(own)).statusCode()).isEqualTo(303);
    }
  }

  @ParameterizedTest
  @DisplayName("A11 A picture or a script on somebody's page begins none")
  @ValueSource(strings = {"no-cors", "cors", "same-origin", "websocket"})
  void noPictureBeginsOne(String mode) {
    var asked = asked(World.shared());

    assertThat(Http.get(asked, "Sec-Fetch-Mode", mode).statusCode()).isEqualTo(400);
    assertThat(Http.get(asked, "Sec-Fetch-Mode", "navigate").statusCode()).isEqualTo(303);
  }

  private static URI asked(World world) {
    return App.listing(world, "begins.app.example", "https://begins.app.example/cb")
        .asks("https://begins.app.example/cb")
        .url();
  }
}
