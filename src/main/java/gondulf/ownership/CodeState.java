package gondulf.ownership;

import java.time.Duration;

/// How it stands with the code of an [Attempt].
public sealed interface CodeState {

  /// None was sent.
  record None() implements CodeState {}

  /// One was sent or is being sent, and can be typed.
  ///
  /// @param resendIn how long until another may be sent; zero if now
  record Awaited(Duration resendIn) implements CodeState {}

  /// The one that was sent is too old; another may be sent.
  record Expired() implements CodeState {}

  /// All tries were used up, so that no other code helps; another sign-in has its own.
  record Exhausted() implements CodeState {}
}
