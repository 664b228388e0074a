package gondulf.account;

import java.util.Arrays;
import java.util.Optional;

/// What was just done, as the page says it after a form was taken.
enum Done {
  REVOKED("revoked", "It may do nothing in your name any more."),
  ALL_REVOKED("allrevoked", "No app and no token may do anything in your name any more."),
  PASSKEY_ADDED("passkeyadded", "Your passkey was added."),
  PASSKEY_RENAMED("passkeyrenamed", "Your passkey has its new name."),
  PASSKEY_REMOVED("passkeyremoved", "The passkey was removed."),
  BROWSER_FORGOTTEN("forgotten", "That browser is not remembered any more."),
  TIED("tied", "Your domain is tied to this account by its record in DNS."),
  CHANGED("changed", "It was changed."),
  WAITING("waiting", "It will be changed in a day, unless you cancel it. You were told by mail."),
  CANCELLED("cancelled", "The change was cancelled."),
  KEY_REVOKED("keyrevoked", "That key opens nothing any more.");

  private final String text;
  private final String sentence;

  Done(String text, String sentence) {
    this.text = text;
    this.sentence = sentence;
  }

  static Optional<Done> named(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
  }

  /// Where the page is that says so.
  String at(Section section) {
    return section.path() + "?done=" + text;
  }

  String sentence() {
    return sentence;
  }
}
