package gondulf.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What one start was like.
///
/// @param start seconds from the start of the process to the first good answer of `/health`
/// @param computed seconds that its threads computed for it, all together
/// @param alone seconds of a start on one core
/// @param idle MiB that it held when it had rested
/// @param loaded MiB that it held after a load
/// @param end seconds from SIGTERM to its end
record Sample(double start, double computed, double alone, double idle, double loaded, double end) {

  /// Until the heap and the compilers have given back what they can.
  static final Duration REST = Duration.ofSeconds(7);

  private static final Duration LOAD = Duration.ofSeconds(6);
  private static final int AT_ONCE = 16;

  /// Starts a program twice, on a database that is there already.
  static Sample of(Program program, Path database) throws IOException, InterruptedException {
    double alone;
    try (var running = program.startAlone(database, Map.of())) {
      alone = seconds(running.untilHealthy());
      running.end();
    }
    try (var running = program.start(database)) {
      var start = seconds(running.untilHealthy());
      var computed = seconds(running.computed());
      Thread.sleep(REST);
      var idle = running.resident();
      var question = Question.get("/health");
      Loader.run(running.port(), AT_ONCE, LOAD, question::bytes, Integer.MAX_VALUE, new Tally());
      Thread.sleep(REST);
      var loaded = running.resident();
      var before = System.nanoTime();
      running.end();
      var end = seconds(Duration.ofNanos(System.nanoTime() - before));
      return new Sample(start, computed, alone, idle, loaded, end);
    }
  }

  static Sample median(List<Sample> samples) {
    return new Sample(
        Median.of(samples, Sample::start),
        Median.of(samples, Sample::computed),
        Median.of(samples, Sample::alone),
        Median.of(samples, Sample::idle),
        Median.of(samples, Sample::loaded),
        Median.of(samples, Sample::end));
  }

  Object[] row(String name) {
    return new Object[] {name, start, computed, alone, idle, loaded, end};
  }

  Sample ratioTo(Sample other) {
    return new Sample(
        start / other.start,
        computed / other.computed,
        alone / other.alone,
        idle / other.idle,
        loaded / other.loaded,
        end / other.end);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
