package gondulf.identity;

import gondulf.protocol.ProfileUrl;

/// What becomes of that which a person gave to others, with their account: in the same transaction.
interface Consequences {

  /// All of it ends, at once and for good.
  void ended(ProfileUrl me);

  /// It rests.
  void suspended(ProfileUrl me);

  /// It is as it was.
  void resumed(ProfileUrl me);
}
