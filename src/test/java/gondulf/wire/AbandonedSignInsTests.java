package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Sign-ins that are begun and left")
class AbandonedSignInsTests {

  /// As many as the build has time for, or as the profile `endurance` says.
  private static final int MANY = Integer.getInteger("endurance.abandoned-sign-ins", 1_000);

  private static final int MOST_OPEN = 20_000;
  private static final int AT_ONCE = 16;
  private static final int SAMPLES = 101;
  private static final int MARGIN = 5;
  private static final int MEGABYTE = 1024 * 1024;
  private static final String BEGIN = "begin";
  private static final String CALLBACK = "https://left.app.example/cb";

  @Test
  @DisplayName("They move neither memory nor latency, and beyond a number none is begun")
  void moveNeitherMemoryNorLatency() throws InterruptedException {
    try (var world = World.with(Map.of())) {
      var app = App.listing(world, "left.app.example", CALLBACK);
      var question = app.asks(CALLBACK).url();
      var ways = ways(world, app);
      abandon(question, SAMPLES);
      medians(ways);
      var before = medians(ways);
      var memory = usedMemory();
      var most = Math.min(MANY, MOST_OPEN - 1 - 4 * SAMPLES);

      assertThat(abandon(question, most)).isEqualTo(most);

      assertThat(usedMemory() - memory).isLessThan(16L * MEGABYTE);
      assertNoneIsSlower(ways, before);
      assertThat(abandon(question, MANY - most)).isZero();
      ways.remove(BEGIN);
      assertNoneIsSlower(ways, before);
    }
  }

  private static void assertNoneIsSlower(Map<String, Way> ways, Map<String, Long> before) {
    assertThat(medians(ways))
        .allSatisfy((way, median) ->
            assertThat(median).as(way).isLessThan(MARGIN * before.getOrDefault(way, 0L)));
  }

  /// What others do meanwhile, and how it is answered.
  private static Map<String, Way> ways(World world, App app) {
    var consent = Neighbour.at(world, "left.south.example").untilConsent(app.asks(CALLBACK));
    var claim = "grant_type=refresh_token&refresh_token=a.b&client_id=" + app.id();
    var ways = new LinkedHashMap<String, Way>();
    ways.put(BEGIN, new Way(303, () -> Http.get(app.asks(CALLBACK).url()).statusCode()));
    ways.put("health", new Way(200, () -> Http.get(world.at("/health")).statusCode()));
    ways.put("token", new Way(400, () -> Http.post(world.at("/token"), claim).statusCode()));
    ways.put("consent", new Way(200, () -> consent.reload().status()));
    return ways;
  }

  /// @return how many could be begun
  private static int abandon(URI question, int times) throws InterruptedException {
    List<Future<Integer>> answers;
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      Callable<Integer> ask = () -> Http.get(question).statusCode();
      answers = threads.invokeAll(Collections.nCopies(times, ask));
    }
    var statuses = answers.stream().map(Future::resultNow).toList();
    assertThat(statuses).isSubsetOf(303, 503);
    return Collections.frequency(statuses, 303);
  }

  private static Map<String, Long> medians(Map<String, Way> ways) {
    var medians = new LinkedHashMap<String, Long>();
    ways.forEach((name, way) -> medians.put(name, way.median()));
    return medians;
  }

  private static long usedMemory() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /// Something that is asked, and answered with a status.
  private record Way(int status, IntSupplier question) {

    /// How long it takes, in nanoseconds.
    long median() {
      return IntStream.range(0, SAMPLES)
          .mapToLong(_ -> {
            var start = System.nanoTime();
            assertThat(question.getAsInt()).isEqualTo(status);
            return System.nanoTime() - start;
          })
          .sorted()
          .skip(SAMPLES / 2)
          .findFirst()
          .orElseThrow();
    }
  }
}
