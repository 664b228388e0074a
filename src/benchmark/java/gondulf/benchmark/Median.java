package gondulf.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What half of the figures are at most: one that strays moves it little.
final class Median {

  private Median() {}

  static <T> double of(List<T> measured, ToDoubleFunction<T> figure) {
    return measured.stream().mapToDouble(figure).sorted().toArray()[measured.size() / 2];
  }
}
