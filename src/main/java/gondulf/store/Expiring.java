package gondulf.store;

import java.time.Instant;

/// A table whose rows mean nothing after a while.
public interface Expiring {

  /// Removes some of the rows that mean nothing any more: few enough that nobody waits for it.
  ///
  /// @return how many went; 0 if there is nothing left to remove
  int removeExpired(Instant now);
}
