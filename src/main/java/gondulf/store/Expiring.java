package gondulf.store;

import java.time.Instant;

/// A table whose rows mean nothing after a while.
public interface Expiring extends Chore {

  /// How often rows are removed in one run at most.
  int MOST_STEPS = 100;

  /// Removes some of the rows that mean nothing any more: few enough that nobody waits for it.
  ///
  /// @return how many went; 0 if there is nothing left to remove
  int removeExpired(Instant now);

  @Override
  default void run(Instant now) {
    var steps = 0;
    while (steps < MOST_STEPS && removeExpired(now) > 0) {
      steps++;
    }
  }
}
