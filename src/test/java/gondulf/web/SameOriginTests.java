package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
    classes = TestRoom.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "gondulf.base-url=https://gondulf.example")
class SameOriginTests {

  private final Wire wire;

  SameOriginTests(@LocalServerPort int port) {
    this.wire = new Wire(port);
  }

  @ParameterizedTest
  @DisplayName("A11 a form that another site sent is refused")
  @CsvSource({
    ", , 200",
    "same-origin, https://gondulf.example, 200",
    "none, , 200",
    "same-origin, null, 200",
    ", null, 200",
    "cross-site, , 403",
    "same-site, , 403",
    "cross-site, https://gondulf.example, 403",
    "nonsense, , 403",
    ", https://evil.example, 403",
    "same-origin, https://evil.example, 403",
    ", http://gondulf.example, 403",
    ", https://gondulf.example.evil.example, 403",
    ", https://gondulf.example:8443, 403",
  })
  void formsComeFromOurOwnPages(@Nullable String site, @Nullable String origin, int status) {
    assertThat(post("/form", site, origin)).isEqualTo(status);
  }

  @Test
  void appsInABrowserRedeemFromWhereverTheyAre() {
    assertThat(post("/token", "cross-site", "https://app.example")).isEqualTo(200);
    assertThat(post("/authorize", "cross-site", "https://app.example")).isEqualTo(200);
  }

  private int post(String path, @Nullable String site, @Nullable String origin) {
    var headers = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
    if (site != null) {
      headers.addAll(List.of("Sec-Fetch-Site", site));
    }
    if (origin != null) {
      headers.addAll(List.of("Origin", origin));
    }
    return wire.send("POST", path, "a=1", headers.toArray(String[]::new)).statusCode();
  }
}
