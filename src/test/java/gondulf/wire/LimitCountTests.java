package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.outbound.Fetcher;
import gondulf.testing.FreePort;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("Who meets a limit is seen by whoever runs the server")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitCountTests {

  private final int port = FreePort.any();
  private World world;

  @BeforeAll
  void start() {
    world = World.with(Map.of("management.server.port", String.valueOf(port)));
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void aWebsiteThatMayNotBeLookedAtIsCounted() {
    var url = world.at("/setup?me=localhost");
    for (var time = 0; time < 120; time++) {
      Http.get(url);
    }
    assertThat(metrics()).contains("gondulf_refusals_total{limit=\"looks_at_websites\"} 0.0");

    assertThat(Http.get(url).statusCode()).isEqualTo(429);
    assertThat(metrics()).contains("gondulf_refusals_total{limit=\"looks_at_websites\"} 1.0");
  }

  @Test
  void aNewEnrolmentThatMayNotBeAskedForIsCounted() {
    var asked =
        App.listing(world, "limits.app.example", "https://limits.app.example/cb")
            .asks("https://limits.app.example/cb");
    var owner = Neighbour.at(world, "counted.village.example");
    owner.untilConsent(asked).press("Allow");
    for (var time = 0; time < 5; time++) {
      beginAnew(owner, asked, time);
    }
    assertThat(metrics()).contains("gondulf_refusals_total{limit=\"new_enrolments\"} 0.0");

    beginAnew(owner, asked, 5);
    assertThat(metrics()).contains("gondulf_refusals_total{limit=\"new_enrolments\"} 1.0");
  }

  @Test
  void aHostThatMayNotBeAskedIsCountedAmongTheFetches() {
    var fetcher = world.server().part(Fetcher.class);
    for (var time = 0; time < 61; time++) {
      fetcher.fetch(URI.create("https://limited.village.example/page"));
    }

    assertThat(metrics()).contains("gondulf_fetches_seconds_count{outcome=\"limited\"} 1");
  }

  private void beginAnew(Neighbour owner, Asked asked, int time) {
    var address = "evil%d@counted.village.example".formatted(time);
    owner.publish(owner.link() + owner.mailLink(address));
    var browser = owner.begin(asked).press("Begin anew").press("Send the code");
    browser.fill("code", world.mailbox().lastCodeTo(address).orElseThrow()).press("Continue");
  }

  private String metrics() {
    return Http.get(URI.create("http://localhost:" + port + "/metrics")).body();
  }
}
