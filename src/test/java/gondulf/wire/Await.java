package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for what happens beside the answer to a request.
final class Await {

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration STEP = Duration.ofMillis(20);

  private Await() {}

  static void until(BooleanSupplier condition) {
    for (long steps = LONGEST.dividedBy(STEP); steps > 0 && !condition.getAsBoolean(); steps--) {
      try {
        Thread.sleep(STEP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
