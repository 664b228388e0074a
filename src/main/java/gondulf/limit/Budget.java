package gondulf.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;

/// How often one may still do what a [RateLimit] counts.
public final class Budget {

  private final Bucket bucket;

  Budget(Bucket bucket) {
    this.bucket = bucket;
  }

  /// Takes from every budget, or from none if one is empty.
  public static boolean takeFromAll(List<Budget> budgets) {
    for (int i = 0; i < budgets.size(); i++) {
      if (!budgets.get(i).take()) {
        budgets.subList(0, i).forEach(Budget::giveBack);
        return false;
      }
    }
    return true;
  }

  /// Counts one time.
  ///
  /// @return whether there was one left
  public boolean take() {
    return bucket.tryConsume(1);
  }

  /// Undoes a [#take()].
  public void giveBack() {
    bucket.addTokens(1);
  }

  /// How long it takes until there is one left.
  public Duration untilNext() {
    return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }
}
