package gondulf.passkey;

import gondulf.language.Words;

/// Why a passkey did not do.
public enum PasskeyRefusal {
  UNREADABLE,
  STALE,
  ELSEWHERE,
  UNKNOWN,
  WRONG,
  COPIED,
  KNOWN,
  TOO_MANY;

  /// A sentence for the person who showed it.
  public String sentence() {
    return Words.say("passkey.refused." + Words.key(this));
  }
}
