package gondulf.grant;

import gondulf.grant.Redemption.Granted;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Secret;

/// What came of a [RefreshClaim].
sealed interface Rotation {

  /// The token was good and is used up; its successor is made with this seed.
  record Rotated(Granted granted, RefreshToken used, Secret seed) implements Rotation {}

  /// The token was used just now, and nobody has used its successor: the app did not hear the
  /// answer, or asks twice at once, and gets the same successor again.
  record Repeated(Granted granted, RefreshToken next) implements Rotation {}

  /// The token was used before, and others after it: either this app or an earlier one is a thief.
  record Reused(GrantId id) implements Rotation {}

  /// The claim is wrong.
  record Refused(OAuthError error) implements Rotation {}
}
