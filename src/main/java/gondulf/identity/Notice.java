package gondulf.identity;

import gondulf.mail.MailAddress;
import gondulf.protocol.ClientId;
import java.time.Instant;
import java.util.Optional;

/// Something that the owner of an account is told of by a letter, and not on the account page
/// alone.
public sealed interface Notice {

  /// An app was allowed to act for the owner, for the first time.
  record NewApp(ClientId client) implements Notice {}

  /// A browser need show nothing from now on when an app asks.
  record BrowserRemembered(Presence way) implements Notice {}

  /// Somebody can sign in by a passkey that is new.
  ///
  /// @param name of the passkey, for the account page
  record PasskeyAdded(Detail name) implements Notice {}

  /// Nobody can sign in by that passkey any more.
  ///
  /// @param name of the passkey, for the account page
  record PasskeyRemoved(Detail name) implements Notice {}

  /// Codes go to another address.
  ///
  /// @param address to which codes go now; it gets the letter too
  record AddressChanged(MailAddress address) implements Notice {}

  /// The record in DNS ties the domain to the account no more.
  record PinEnded() implements Notice {}

  /// All that was kept of the account has gone.
  record AccountDeleted() implements Notice {}

  /// The record in DNS ties the domain to another account, and all that was kept of this one has
  /// gone.
  record ChangedHands() implements Notice {}

  /// It was shown anew whose the website is, and all that there was before has gone.
  record EnrolledAnew() implements Notice {}

  /// A change waits, and the owner can object.
  record ChangeAsked(PendingChange pending) implements Notice {}

  /// Somebody typed wrong codes until there were no more tries.
  record TriesFailed() implements Notice {}

  /// Codes go where they went before.
  ///
  /// @param onPage the address that the website names now in place of the pinned one
  record PageAddressChanged(MailAddress onPage) implements Notice {}

  /// The record that ties the domain to the account is not in DNS.
  ///
  /// @param restsFrom when the account rests, if the record is not there again
  record PinMissing(Instant restsFrom) implements Notice {}

  /// What there is to tell of a change that was made.
  static Notice of(Change made) {
    return switch (made) {
      case Change.NewAddress(var address) -> new AddressChanged(address);
      case Change.EndPin _ -> new PinEnded();
      case Change.RemoveLastPasskey _ -> new PasskeyRemoved(Detail.none());
      case Change.DeleteAccount _ -> new AccountDeleted();
      case Change.EnrolAnew _ -> new EnrolledAnew();
    };
  }

  default ActivityKind kind() {
    return switch (this) {
      case NewApp _ -> ActivityKind.APP_ALLOWED;
      case BrowserRemembered _ -> ActivityKind.BROWSER_REMEMBERED;
      case PasskeyAdded _ -> ActivityKind.PASSKEY_ADDED;
      case PasskeyRemoved _ -> ActivityKind.PASSKEY_REMOVED;
      case AddressChanged _ -> ActivityKind.ADDRESS_CHANGED;
      case PinEnded _ -> ActivityKind.PIN_ENDED;
      case AccountDeleted _, ChangedHands _ -> ActivityKind.DELETED;
      case EnrolledAnew _ -> ActivityKind.ENROLLED;
      case ChangeAsked(var pending) -> asked(pending.change());
      case TriesFailed _ -> ActivityKind.TRIES_FAILED;
      case PageAddressChanged _ -> ActivityKind.PAGE_ADDRESS_CHANGED;
      case PinMissing _ -> ActivityKind.PIN_MISSING;
    };
  }

  default Detail detail() {
    return switch (this) {
      case NewApp(var client) -> Detail.of(client);
      case BrowserRemembered(var way) -> Detail.of(way);
      case PasskeyAdded(var name) -> name;
      case PasskeyRemoved(var name) -> name;
      case AddressChanged(var address) -> Detail.of(address);
      case PageAddressChanged(var address) -> Detail.of(address);
      case ChangeAsked(var pending) -> asked(pending);
      case PinEnded _, AccountDeleted _, ChangedHands _, EnrolledAnew _ -> Detail.none();
      case TriesFailed _, PinMissing _ -> Detail.none();
    };
  }

  /// Who is told besides the address that the account had until now.
  default Optional<MailAddress> alsoTo() {
    return this instanceof AddressChanged(var address) ? Optional.of(address) : Optional.empty();
  }

  /// Whether this server came upon it, and nobody did it in a browser.
  default boolean isFound() {
    return this instanceof PageAddressChanged
        || this instanceof PinMissing
        || this instanceof ChangedHands;
  }

  private static ActivityKind asked(Change change) {
    return switch (change) {
      case Change.NewAddress _ -> ActivityKind.ADDRESS_CHANGE_ASKED;
      case Change.EndPin _ -> ActivityKind.PIN_END_ASKED;
      case Change.RemoveLastPasskey _ -> ActivityKind.PASSKEY_REMOVAL_ASKED;
      case Change.DeleteAccount _ -> ActivityKind.DELETION_ASKED;
      case Change.EnrolAnew _ -> ActivityKind.RECOVERY_ASKED;
    };
  }

  private static Detail asked(PendingChange pending) {
    return switch (pending.change()) {
      case Change.NewAddress(var address) -> Detail.of(address);
      case Change.EnrolAnew(var address) -> Detail.of(address);
      case Change.EndPin _, Change.RemoveLastPasskey _, Change.DeleteAccount _ -> Detail.none();
    };
  }
}
