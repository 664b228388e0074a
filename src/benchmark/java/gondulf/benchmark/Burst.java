package gondulf.benchmark;

import java.util.List;

/// How a server fared under a load.
///
/// @param rate answers in a second
/// @param median milliseconds that half of the answers took at most
/// @param slow milliseconds that 99 of 100 took at most
/// @param cost microseconds that all threads of the server computed for one answer
record Burst(double rate, double median, double slow, double cost) {

  /// Figure by figure.
  static Burst median(List<Burst> bursts) {
    return new Burst(
        Median.of(bursts, Burst::rate),
        Median.of(bursts, Burst::median),
        Median.of(bursts, Burst::slow),
        Median.of(bursts, Burst::cost));
  }
}
