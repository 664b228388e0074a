package gondulf.setup;

import java.time.Duration;

/// What came of asking for a look at a website.
public sealed interface Consultation {

  /// It was looked over.
  record Held(Report report) implements Consultation {}

  /// It was not, for now.
  ///
  /// @param until how long until it is worth asking again
  record Postponed(Reason reason, Duration until) implements Consultation {}

  /// Why there is no look for now.
  enum Reason {
    TOO_OFTEN,
    TOO_MANY_AT_ONCE
  }
}
