package gondulf.account;

import gondulf.identity.ActivityEntry;
import gondulf.identity.ActivityKind;
import gondulf.identity.BrowserName;
import gondulf.language.Words;
import java.util.Map;

/// What a person reads of something that happened to their account.
///
/// @param about which app or thing it was about, or empty
record ActivityWords(String what, String about) {

  static ActivityWords of(ActivityEntry entry) {
    var detail = entry.detail().text();
    return switch (entry.kind()) {
      case SIGNED_IN -> signedIn(detail);
      case BROWSER_REMEMBERED ->
          new ActivityWords(how("account.remembered.", detail, entry.kind()), "");
      case APP_REVOKED ->
          new ActivityWords(
              detail.isEmpty() ? Words.say("account.happened.all-revoked") : words(entry.kind()),
              detail);
      case CHANGE_CANCELLED -> new ActivityWords(words(entry.kind()), change(detail));
      case BROWSER_FORGOTTEN -> new ActivityWords(words(entry.kind()), BrowserName.words(detail));
      default -> new ActivityWords(words(entry.kind()), detail);
    };
  }

  private static ActivityWords signedIn(String detail) {
    var parts = detail.split(" ", 2);
    return parts.length == 2
        ? new ActivityWords(
            how("account.signed-in.app.", parts[0], ActivityKind.SIGNED_IN), parts[1])
        : new ActivityWords(how("account.signed-in.account.", detail, ActivityKind.SIGNED_IN), "");
  }

  /// What happened, and by which way, if that is known.
  private static String how(String name, String presence, ActivityKind kind) {
    return Words.find(name + Words.key(presence), Map.of()).orElseGet(() -> words(kind));
  }

  private static String change(String kind) {
    return Words.find("account.cancelled." + Words.key(kind), Map.of()).orElse("");
  }

  private static String words(ActivityKind kind) {
    return Words.say("account.happened." + Words.key(kind));
  }
}
