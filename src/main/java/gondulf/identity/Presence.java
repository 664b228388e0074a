package gondulf.identity;

import gondulf.meter.Event;
import gondulf.ownership.Way;

/// How somebody showed that they are there.
public enum Presence {
  /// By a passkey of the account.
  PASSKEY,
  /// By a code from their mail.
  MAIL,
  /// By a TXT record made for the occasion.
  DNS,
  /// By a browser that was remembered after one of the others.
  REMEMBERED;

  public static Presence of(Way way) {
    return switch (way) {
      case MAIL -> MAIL;
      case DNS -> DNS;
    };
  }

  /// How it is counted.
  public Event.SignIn.Way way() {
    return switch (this) {
      case PASSKEY -> Event.SignIn.Way.PASSKEY;
      case MAIL -> Event.SignIn.Way.MAIL;
      case DNS -> Event.SignIn.Way.DNS;
      case REMEMBERED -> Event.SignIn.Way.REMEMBERED;
    };
  }

  /// Whether the person did something for it there and then.
  public boolean isProof() {
    return this != REMEMBERED;
  }

  /// Whether a browser that was remembered after this is enough where that is asked.
  ///
  /// Who has a passkey is asked for it so that their mail and their DNS alone open nothing. What
  /// was remembered after those opens no more than they do.
  public boolean standsInFor(Presence asked) {
    return switch (this) {
      case PASSKEY -> true;
      case MAIL, DNS -> asked != PASSKEY;
      case REMEMBERED -> false;
    };
  }
}
