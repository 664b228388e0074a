package gondulf.passkey;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;

/// What a passkey is asked for: one errand in one browser.
///
/// @param browser what only this browser has, such as its cookie
/// @param context which errand it is, such as `sign-in` with its number
public record Ceremony(Secret browser, String context) {

  /// The key to challenges that enrol a passkey of this person, and are of no other use.
  Secret keyToEnrol(ProfileUrl me) {
    return key("enrol", me.toString());
  }

  /// The key to challenges that show who somebody is, and are of no other use.
  Secret keyToIdentify() {
    return key("identify", "");
  }

  private Secret key(String purpose, String me) {
    return browser.derived(
        "passkey %s %d:%s %d:%s".formatted(purpose, me.length(), me, context.length(), context));
  }
}
