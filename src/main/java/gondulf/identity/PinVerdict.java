package gondulf.identity;

import java.time.Instant;

/// What the answer of DNS means for a [Pin].
sealed interface PinVerdict {

  /// It is there.
  record Held() implements PinVerdict {}

  /// The domain is tied to another account, and no longer to this one: it has a new owner.
  record ChangedHands() implements PinVerdict {}

  /// It is not there, and may not be for a while.
  record Missing(Instant since, Instant until) implements PinVerdict {}

  /// It has not been there for too long.
  record Gone(Instant since) implements PinVerdict {}

  /// Nobody could say, so that the last answer counts.
  ///
  /// @param asOf when that was
  record Unanswered(Instant asOf) implements PinVerdict {}

  /// Nobody could say, and the last answer is too old.
  ///
  /// @param reason as a part of a sentence for people
  record Unsure(String reason) implements PinVerdict {}
}
