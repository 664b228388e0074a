package gondulf.ownership;

import java.time.Duration;

/// What came of sending a code.
public sealed interface Posting {

  /// It is on its way.
  record Posted() implements Posting {}

  /// The last one was sent a moment ago.
  record TooSoon(Duration pause) implements Posting {}

  /// Too many were sent of late, to this address, for this website or from this place.
  record TooMany() implements Posting {}

  /// The mail server did not take it.
  ///
  /// @param reason what happened, as a sentence for people
  record Unsent(String reason) implements Posting {}
}
