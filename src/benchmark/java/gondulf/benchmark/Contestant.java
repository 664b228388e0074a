package gondulf.benchmark;

import java.io.IOException;
import java.time.Duration;

/// A server that is up, and what it is asked with.
record Contestant(Running running, Shopper shopper) implements AutoCloseable {

  /// Lets the compilers see what will be asked, each operation in turn.
  void warmUp(Iterable<Operation> operations, int atOnce) throws IOException {
    for (var each : operations) {
      measure(each, atOnce, Extent.WARM_UP);
    }
  }

  Burst measure(Operation operation, int atOnce) throws IOException {
    return measure(operation, atOnce, Extent.TIME);
  }

  private Burst measure(Operation operation, int atOnce, Duration time) throws IOException {
    var tally = new Tally();
    var before = running.computed();
    var taken = Loader.run(running.port(), atOnce, time, shopper.requests(operation), tally);
    return tally.burst(taken, running.computed().minus(before));
  }

  @Override
  public void close() {
    running.close();
  }
}
