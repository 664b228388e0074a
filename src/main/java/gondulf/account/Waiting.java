package gondulf.account;

import gondulf.identity.Change;
import gondulf.identity.PendingChange;
import gondulf.language.Words;
import gondulf.web.Speaking;
import java.util.Map;

/// A change that waits, as its owner sees it.
///
/// @param what the change, as a sentence
/// @param kind names it in a form
record Waiting(String what, String kind, String due) implements Speaking {

  static Waiting of(PendingChange pending) {
    return new Waiting(
        words(pending.change()), pending.change().kind().name(), Times.moment(pending.dueAt()));
  }

  @Override
  public Map<String, String> names() {
    return Map.of("what", what, "due", due);
  }

  private static String words(Change change) {
    return switch (change) {
      case Change.NewAddress(var address) ->
          Words.say("account.waiting.address", "address", address.masked());
      case Change.EndPin _ -> Words.say("account.waiting.pin");
      case Change.RemoveLastPasskey _ -> Words.say("account.waiting.passkey");
      case Change.DeleteAccount _ -> Words.say("account.waiting.deletion");
      case Change.EnrolAnew _ -> Words.say("account.waiting.anew");
    };
  }
}
