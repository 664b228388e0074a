package gondulf.account;

import gondulf.language.Words;
import gondulf.passkey.Passkey;
import gondulf.web.Speaking;
import java.time.Instant;
import java.util.Map;

/// A passkey, as its owner sees it.
///
/// @param id names it in a form
record PasskeyItem(long id, String name, String added, String lastUsed, String where)
    implements Speaking {

  static PasskeyItem of(Passkey passkey, Instant now) {
    return new PasskeyItem(
        passkey.id(),
        passkey.name().text(),
        Times.day(passkey.createdAt()),
        passkey
            .usedAt()
            .map(used -> Times.ago(used, now))
            .orElseGet(() -> Words.say("account.ago.never")),
        Words.say(passkey.isSynced() ? "account.passkey.synced" : "account.passkey.single"));
  }

  @Override
  public Map<String, String> names() {
    return Map.of("name", name, "added", added, "last-used", lastUsed, "where", where);
  }
}
