package gondulf.account;

import gondulf.language.Words;
import java.util.Arrays;
import java.util.Optional;

/// What was just done, as the page says it after a form was taken.
enum Done {
  REVOKED("revoked"),
  ALL_REVOKED("allrevoked"),
  PASSKEY_ADDED("passkeyadded"),
  PASSKEY_RENAMED("passkeyrenamed"),
  PASSKEY_REMOVED("passkeyremoved"),
  BROWSER_FORGOTTEN("forgotten"),
  TIED("tied"),
  CHANGED("changed"),
  WAITING("waiting"),
  CANCELLED("cancelled"),
  KEY_REVOKED("keyrevoked");

  private final String text;

  Done(String text) {
    this.text = text;
  }

  static Optional<Done> named(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
  }

  /// Where the page is that says so.
  String at(Section section) {
    return section.path() + "?done=" + text;
  }

  String sentence() {
    return Words.say("account.done." + Words.key(this));
  }
}
