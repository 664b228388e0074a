package gondulf.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What one start was like.
///
/// @param start seconds from the start of the process to the first good answer of `/health`
/// @param computed seconds that its threads computed for it, all together
/// @param idle MiB that it held when it had rested
/// @param loaded MiB that it held after a load
/// @param end seconds from SIGTERM to its end
record Sample(double start, double computed, double idle, double loaded, double end) {

  private static final Duration REST = Duration.ofSeconds(7);

  static Sample of(Program program) throws IOException, InterruptedException {
    try (var running = program.start()) {
      var start = running.untilHealthy();
      var computed = running.computed();
      Thread.sleep(REST);
      var idle = running.resident();
      new Load(running, program.pages()).run();
      Thread.sleep(REST);
      var loaded = running.resident();
      var before = System.nanoTime();
      running.end();
      var end = Duration.ofNanos(System.nanoTime() - before);
      return new Sample(seconds(start), seconds(computed), idle, loaded, seconds(end));
    }
  }

  static Sample median(List<Sample> samples) {
    return new Sample(
        median(samples, Sample::start),
        median(samples, Sample::computed),
        median(samples, Sample::idle),
        median(samples, Sample::loaded),
        median(samples, Sample::end));
  }

  String row(String name) {
    return "| %s | %.2f s | %.2f s | %.0f MiB | %.0f MiB | %.2f s |"
        .formatted(name, start, computed, idle, loaded, end);
  }

  String ratio(Sample other) {
    return "| ratio | %.2f | %.2f | %.2f | %.2f | |"
        .formatted(
            start / other.start, computed / other.computed, idle / other.idle,
            loaded / other.loaded);
  }

  private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
    return samples.stream().mapToDouble(figure).sorted().toArray()[samples.size() / 2];
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
