package gondulf.identity;

import java.time.Instant;
import java.util.Optional;

/// How it stands with an account after its pin was looked at, and what had to be done is done.
sealed interface PinFinding {

  /// It is its owner's as before.
  ///
  /// @param missingUntil until when it goes on so if the pin, which is missing, stays away
  record Kept(Account account, Optional<Instant> missingUntil) implements PinFinding {}

  /// It rests, because the pin is gone.
  record Resting(Account account, Instant since) implements PinFinding {}

  /// It is ended, because the domain has a new owner.
  ///
  /// @param account as it was
  record Ended(Account account) implements PinFinding {}

  /// Nobody could say, and the last answer is too old.
  ///
  /// @param reason as a part of a sentence for people
  record Unsure(Account account, String reason) implements PinFinding {}
}
