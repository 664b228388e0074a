package gondulf.account;

import gondulf.identity.Change;
import gondulf.identity.PendingChange;

/// A change that waits, as its owner sees it.
///
/// @param what the change, as a sentence
/// @param kind names it in a form
record Waiting(String what, String kind, String due) {

  static Waiting of(PendingChange pending) {
    return new Waiting(
        words(pending.change()), pending.change().kind().name(), Times.moment(pending.dueAt()));
  }

  private static String words(Change change) {
    return switch (change) {
      case Change.NewAddress(var address) -> "Your codes will go to " + address.masked() + ".";
      case Change.EndPin _ -> "The DNS record will not tie your domain to this account any more.";
      case Change.RemoveLastPasskey _ -> "Your last passkey will be removed.";
      case Change.DeleteAccount _ -> "This account will be deleted.";
      case Change.EnrolAnew _ ->
          "Somebody will be able to begin anew in your place, and everything that is here will go.";
    };
  }
}
