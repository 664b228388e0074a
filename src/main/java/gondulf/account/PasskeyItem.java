package gondulf.account;

import gondulf.passkey.Passkey;
import java.time.Instant;

/// A passkey, as its owner sees it.
///
/// @param id names it in a form
record PasskeyItem(long id, String name, String added, String lastUsed, String where) {

  static PasskeyItem of(Passkey passkey, Instant now) {
    return new PasskeyItem(
        passkey.id(),
        passkey.name().text(),
        Times.day(passkey.createdAt()),
        passkey.usedAt().map(used -> Times.ago(used, now)).orElse("never"),
        passkey.isSynced() ? "may be on several of your devices" : "on one device");
  }
}
