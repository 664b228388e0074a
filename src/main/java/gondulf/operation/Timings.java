package gondulf.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// How long something takes, told apart by how it ends.
///
/// @param <E> the ends that there can be
final class Timings<E extends Enum<E>> {

  static final Duration[] STEPS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final Map<E, Timer> timers;

  Timings(MeterRegistry registry, String name, Class<E> ends) {
    this.registry = registry;
    this.timers =
        Counts.each(
            ends,
            end ->
                Timer.builder(name)
                    .tag("outcome", Counts.label(end))
                    .serviceLevelObjectives(STEPS)
                    .register(registry));
  }

  <T> T of(Supplier<T> work, Function<T, E> end) {
    var sample = Timer.start(registry);
    var result = work.get();
    sample.stop(Counts.of(timers, end.apply(result)));
    return result;
  }
}
