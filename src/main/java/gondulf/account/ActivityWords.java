package gondulf.account;

import gondulf.identity.ActivityEntry;
import gondulf.identity.ActivityKind;
import gondulf.identity.Change;
import gondulf.identity.Presence;
import java.util.Arrays;

/// What a person reads of something that happened to their account.
///
/// @param about which app or thing it was about, or empty
record ActivityWords(String what, String about) {

  static ActivityWords of(ActivityEntry entry) {
    var detail = entry.detail().text();
    return switch (entry.kind()) {
      case SIGNED_IN -> signedIn(detail);
      case BROWSER_REMEMBERED -> new ActivityWords("A browser was remembered" + how(detail), "");
      case APP_REVOKED ->
          new ActivityWords(detail.isEmpty() ? "You revoked all" : "You revoked an app", detail);
      case CHANGE_CANCELLED -> new ActivityWords("You cancelled a change", change(detail));
      default -> new ActivityWords(words(entry.kind()), detail);
    };
  }

  private static ActivityWords signedIn(String detail) {
    var parts = detail.split(" ", 2);
    return parts.length == 2
        ? new ActivityWords("You signed in to an app" + how(parts[0]), parts[1])
        : new ActivityWords("You signed in to your account" + how(detail), "");
  }

  private static String how(String presence) {
    return Arrays.stream(Presence.values())
        .filter(each -> each.name().equals(presence))
        .findFirst()
        .map(each ->
            switch (each) {
              case PASSKEY -> ", by a passkey";
              case MAIL -> ", by mail";
              case DNS -> ", by DNS";
              case REMEMBERED -> ", in a remembered browser";
            })
        .orElse("");
  }

  private static String change(String kind) {
    return Arrays.stream(Change.Kind.values())
        .filter(each -> each.name().equals(kind))
        .findFirst()
        .map(each ->
            switch (each) {
              case NEW_ADDRESS -> "another address";
              case END_PIN -> "the end of the record in DNS";
              case REMOVE_LAST_PASSKEY -> "the removal of the last passkey";
              case DELETE_ACCOUNT -> "the deletion of the account";
              case ENROL_ANEW -> "somebody's beginning anew";
            })
        .orElse("");
  }

  private static String words(ActivityKind kind) {
    return switch (kind) {
      case ENROLLED -> "It was shown that the website is yours";
      case SIGNED_IN -> "You signed in";
      case SIGNED_OUT_EVERYWHERE -> "You signed out everywhere";
      case APP_ALLOWED -> "You allowed an app for the first time";
      case APP_REVOKED -> "You revoked an app";
      case BROWSER_REMEMBERED -> "A browser was remembered";
      case BROWSER_FORGOTTEN -> "You had a browser forgotten";
      case PASSKEY_ADDED -> "A passkey was added";
      case PASSKEY_REMOVED -> "A passkey was removed";
      case PASSKEY_REMOVAL_ASKED -> "The removal of the last passkey was asked for";
      case ADDRESS_CHANGED -> "Your codes go to another address";
      case ADDRESS_CHANGE_ASKED -> "Another address was asked for";
      case PAGE_ADDRESS_CHANGED -> "Your website names another address";
      case PIN_ADDED -> "Your domain was tied by a record in DNS";
      case PIN_ENDED -> "Your domain is not tied by a record in DNS any more";
      case PIN_END_ASKED -> "The end of the record in DNS was asked for";
      case PIN_MISSING -> "The record in DNS was missing";
      case SUSPENDED -> "Your account began to rest";
      case RESUMED -> "Your account is as it was";
      case RECOVERY_ASKED -> "Somebody asked to begin anew";
      case DELETION_ASKED -> "The deletion of your account was asked for";
      case DELETED -> "Your account was deleted";
      case CHANGE_CANCELLED -> "You cancelled a change";
      case TRIES_FAILED -> "Somebody typed wrong codes until no try was left";
      case TOKEN_MADE -> "You made a token";
      case TOKEN_REVOKED -> "You revoked a token";
      case KEY_MADE -> "You made a key";
      case KEY_REMOVED -> "You took a key back";
      case EXPORTED -> "You had your data handed to you";
    };
  }
}
