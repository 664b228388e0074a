package gondulf.store;

import java.time.Instant;

/// Something that is done every minute, beside all requests.
public interface Chore {

  /// Does what there is to do: little enough that the others do not wait for long. A failure is
  /// logged, and ends neither the other chores nor the next run.
  void run(Instant now);
}
