package gondulf.identity;

import gondulf.language.Language;
import gondulf.language.Words;
import java.util.Map;

/// What a letter says of a [Notice], in our words alone: of an app its host, of a mail address no
/// more than its owner knows it by.
///
/// @param subject what the letter is about, in few words
/// @param news what happened
/// @param advice what to do if it was somebody else
record NoticeWords(String subject, String news, String advice) {

  static NoticeWords of(Notice notice) {
    var name = "identity.notice." + name(notice);
    return new NoticeWords(
        Words.say(name + ".subject"),
        Words.say(name + ".news", values(notice)),
        Words.say(name + ".advice") + (isGuarded(notice) ? Words.say("identity.protect") : ""));
  }

  static String name(Notice notice) {
    return Words.key(notice.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"));
  }

  private static Map<String, String> values(Notice notice) {
    return switch (notice) {
      case Notice.NewApp(var client) -> Map.of("host", client.host());
      case Notice.BrowserRemembered _ ->
          Map.of("days", String.valueOf(RememberedBrowsers.LIFETIME.toDays()));
      case Notice.AddressChanged(var address) -> Map.of("address", address.masked());
      case Notice.PageAddressChanged(var address) -> Map.of("address", address.masked());
      case Notice.PinMissing(var restsFrom) -> Map.of("until", Language.spoken().moment(restsFrom));
      case Notice.ChangeAsked(var pending) ->
          Map.of(
              "change", asked(pending.change()),
              "due", Language.spoken().moment(pending.dueAt()));
      case Notice.PasskeyAdded _, Notice.PasskeyRemoved _, Notice.PinEnded _ -> Map.of();
      case Notice.AccountDeleted _, Notice.ChangedHands _, Notice.EnrolledAnew _ -> Map.of();
      case Notice.TriesFailed _ -> Map.of();
    };
  }

  /// Whether the letter says as well what keeps it from happening again.
  private static boolean isGuarded(Notice notice) {
    return notice instanceof Notice.NewApp
        || notice instanceof Notice.BrowserRemembered
        || notice instanceof Notice.PasskeyRemoved
        || notice instanceof Notice.ChangeAsked;
  }

  private static String asked(Change change) {
    var address = change instanceof Change.NewAddress(var to) ? to.masked() : "";
    return Words.say("identity.asked." + Words.key(change.kind()), "address", address);
  }
}
