package gondulf.benchmark;

import java.time.Duration;

/// How long is measured: by default twenty-five minutes for all of it.
final class Extent {

  static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);
  static final Duration TIME = Duration.ofMillis(Long.getLong("benchmark.millis", 1_000));
  static final Duration WARM_UP = Duration.ofMillis(Long.getLong("benchmark.warm-up", 20_000));
  static final int STOCK = Integer.getInteger("benchmark.stock", 300_000);
  static final int MOST_TOKENS = Integer.getInteger("benchmark.tokens", 1_000_000);

  private Extent() {}
}
