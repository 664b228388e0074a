package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private static final int MEGABYTE = 1024 * 1024;
  private static final String CALLBACK = "https://left.app.example/cb";

  @Test
  @DisplayName("They move neither memory nor latency, and beyond a number none is begun")
  void moveNeitherMemoryNorLatency() throws InterruptedException {
    try (var world = World.with(Map.of())) {
      var question = App.listing(world, "left.app.example", CALLBACK).asks(CALLBACK).url();
      abandon(question, SAMPLES);
      var latency = median(question);
      var memory = usedMemory();

      var begun = abandon(question, MANY);

      assertThat(begun).isEqualTo(Math.min(MANY, MOST_OPEN - 2 * SAMPLES));
      assertThat(usedMemory() - memory).isLessThan(16L * MEGABYTE);
      assertThat(median(question)).isLessThan(3 * latency);
    }
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

  /// Of the way to a page, in nanoseconds: one that is refused is not slower.
  private static long median(URI question) {
    return IntStream.range(0, SAMPLES)
        .mapToLong(_ -> {
          var start = System.nanoTime();
          Http.get(question);
          return System.nanoTime() - start;
        })
        .sorted()
        .skip(SAMPLES / 2)
        .findFirst()
        .orElseThrow();
  }

  private static long usedMemory() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
