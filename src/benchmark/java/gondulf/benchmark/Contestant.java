package gondulf.benchmark;

import java.io.IOException;
import java.time.Duration;

/// A server that is up, and what it is asked with.
///
/// @param bursts how often each operation is measured, which share what can be spent: a faster disk
///   makes a burst shorter, and leaves enough for the last one
record Contestant(Running running, Shopper shopper, int bursts) implements AutoCloseable {

  /// What the warming up may spend: one part of so many.
  private static final int WARM_UP_PART = 3;

  private static final int WARM_UP_TURNS = 20;

  /// Lets the compilers see what will be asked, all of it again and again, as apps ask in life:
  /// what they make of code for one operation alone has to be made anew when the next one comes.
  void warmUp(Iterable<Operation> operations, int atOnce) throws IOException {
    var time = Extent.WARM_UP.dividedBy(WARM_UP_TURNS);
    for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
      for (var each : operations) {
        measure(each, atOnce, time, shopper.supply(each) / WARM_UP_PART / WARM_UP_TURNS);
      }
    }
  }

  Burst measure(Operation operation, int atOnce) throws IOException {
    var supply = shopper.supply(operation);
    return measure(operation, atOnce, Extent.TIME, (supply - supply / WARM_UP_PART) / bursts);
  }

  private Burst measure(Operation operation, int atOnce, Duration time, int most)
      throws IOException {
    var tally = new Tally();
    var before = running.computed();
    var taken = Loader.run(running.port(), atOnce, time, shopper.requests(operation), most, tally);
    return tally.burst(taken, running.computed().minus(before));
  }

  @Override
  public void close() {
    running.close();
  }
}
