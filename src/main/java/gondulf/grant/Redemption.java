package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.OAuthError;

/// What came of a [Claim].
sealed interface Redemption {

  /// The code was good, and is spent now.
  record Granted(GrantId id, Grant grant) implements Redemption {}

  /// The code was spent before, and whoever claims it again knows all that its first user knew: one
  /// of the two is a thief.
  record Replayed(GrantId id, ClientId client) implements Redemption {}

  /// The claim is wrong.
  record Refused(OAuthError error, Fault fault) implements Redemption {

    Refused(OAuthError error) {
      this(error, Fault.OTHER);
    }
  }

  /// What is wrong with a claim, as far as whoever runs the server wants to know.
  enum Fault {
    EXPIRED,
    WRONG_VERIFIER,
    OTHER
  }
}
