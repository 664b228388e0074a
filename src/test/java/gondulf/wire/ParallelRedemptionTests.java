package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 6749 10.5: a code is used once, at whichever endpoint and however late")
class ParallelRedemptionTests {

  private static final String CALLBACK = "https://parallel.app.example/cb";
  private static final int MANY = 20;

  @ParameterizedTest
  @DisplayName("CD-03 ST-03 A14 A15 Of twenty redemptions at once exactly one succeeds")
  @ValueSource(strings = {"/token", "/authorize", "/token /authorize"})
  void onlyOneWins(String paths) throws Exception {
    var world = World.shared();
    var asked = asked(world);
    var form = Query.text(asked.claim(Codes.agreed(asked, "many.east.example")));

    var answers = redeemAtOnce(world, List.of(paths.split(" ")), form);

    assertThat(answers).filteredOn(each -> each.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> each.statusCode() != 200)
        .allSatisfy(each -> Told.error(each, 400, "invalid_grant"));
    answers.stream()
        .map(HttpResponse::body)
        .filter(body -> body.contains("access_token"))
        .forEach(body -> assertThat(verify(world, token(body))).isEqualTo(401));
  }

  @ParameterizedTest
  @DisplayName("CD-03 CD-04 ST-05 A replay at either endpoint takes back the token")
  @ValueSource(strings = {"/token", "/authorize"})
  void aReplayTakesBack(String path) {
    var world = World.shared();
    var asked = asked(world);
    var form = asked.claim(Codes.agreed(asked, "replays.east.example"));
    var token = token(Http.post(world.at("/token"), Query.text(form)).body());
    var wrong = Query.text(form).replace(Asked.VERIFIER, "a".repeat(43));
    Told.error(Http.post(world.at(path), wrong), 400, "invalid_grant");
    assertThat(verify(world, token)).isEqualTo(200);

    Told.error(Http.post(world.at(path), Query.text(form)), 400, "invalid_grant");

    assertThat(verify(world, token)).isEqualTo(401);
  }

  @Test
  @DisplayName("ST-04 CD-04 A replay is known though the server was started anew in between")
  void aReplayIsKnownAfterARestart() {
    try (var world = World.with(Map.of())) {
      var asked = asked(world);
      var form = Query.text(asked.claim(Codes.agreed(asked, "restarts.east.example")));
      var token = token(Http.post(world.at("/token"), form).body());
      world.server().restart();
      assertThat(verify(world, token)).isEqualTo(200);

      Told.error(Http.post(world.at("/token"), form), 400, "invalid_grant");

      assertThat(verify(world, token)).isEqualTo(401);
      world.server().restart();
      assertThat(verify(world, token)).isEqualTo(401);
    }
  }

  private static List<HttpResponse<String>> redeemAtOnce(
      World world, List<String> paths, String form) throws InterruptedException {
    var attempts =
        IntStream.range(0, MANY)
            .mapToObj(each -> world.at(paths.get(each % paths.size())))
            .map(target -> (Callable<HttpResponse<String>>) () -> Http.post(target, form))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(attempts).stream().map(each -> each.resultNow()).toList();
    }
  }

  private static Asked asked(World world) {
    return App.listing(world, "parallel.app.example", CALLBACK)
        .asks(CALLBACK)
        .with("scope", "create");
  }

  private static String token(String body) {
    return body.replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  private static int verify(World world, String token) {
    return Http.get(world.at("/token"), "Authorization", "Bearer " + token).statusCode();
  }
}
