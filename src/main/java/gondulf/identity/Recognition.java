package gondulf.identity;

import java.time.Instant;
import java.util.Optional;

/// Whom a website is known as here, at this moment.
public sealed interface Recognition {

  /// Nobody: it has no account.
  ///
  /// @param tie whether DNS ties it to one all the same
  /// @param ended the account that it had until this moment, when its domain turned out to have a
  ///   new owner
  record Stranger(Tie tie, Optional<Account> ended) implements Recognition {}

  /// The owner of this account.
  ///
  /// @param missingUntil until when the record that ties the domain may be missing, if it is
  record Known(Account account, Optional<Instant> missingUntil) implements Recognition {}

  /// The owner of this account, which has no pin, or somebody whom DNS ties the domain to: only who
  /// shows by DNS that it is theirs goes on.
  record Contested(Account account) implements Recognition {}

  /// The owner of this account, which rests because its pin is gone. The record's return wakes it;
  /// whoever shows that the domain is theirs may enrol it anew.
  record Suspended(Account account, Instant since) implements Recognition {}

  /// Nobody can say just now whether the domain is still this account's. It is to be tried again
  /// later; nothing is lost.
  ///
  /// @param reason as a part of a sentence for people
  record Unsure(Account account, String reason) implements Recognition {}

  /// Whether DNS ties a website without an account to one that is not here.
  enum Tie {
    NONE,
    /// It does: whoever put the record there owns the domain, so that mail alone makes nobody its
    /// owner.
    ELSEWHERE,
    /// Nobody could say, so that mail alone does not yet.
    UNKNOWN;

    /// Whether an account may be had without a proof by DNS.
    public boolean isOpenToMail() {
      return this == NONE;
    }
  }
}
