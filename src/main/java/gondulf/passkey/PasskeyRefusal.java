package gondulf.passkey;

/// Why a passkey did not do, in a sentence for the person who showed it.
public enum PasskeyRefusal {
  UNREADABLE("The browser's answer can't be read. Please try again."),
  STALE("This page was open for too long, or its passkey was shown already. Please try again."),
  ELSEWHERE("That passkey was asked for by a page at another address than this server's."),
  UNKNOWN("That passkey is not known here, or was removed. Please use another one."),
  WRONG("That passkey could not be checked. Please try again, or use another one."),
  COPIED("That passkey seems to be a copy of another. Please use another one, and remove it."),
  KNOWN("That passkey is enrolled already."),
  TOO_MANY("There is no room for another passkey. Please remove one that you don't use.");

  private final String sentence;

  PasskeyRefusal(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
