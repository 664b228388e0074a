package gondulf.identity;

import gondulf.mail.MailAddress;

/// A change of an account that takes more than somebody's presence.
public sealed interface Change {

  /// Codes go to another address from then on.
  record NewAddress(MailAddress address) implements Change {}

  /// The record in DNS ties the domain to the account no more.
  record EndPin() implements Change {}

  /// From then on the account has none.
  ///
  /// @param id of the passkey, as the passkey room knows it
  record RemoveLastPasskey(long id) implements Change {}

  /// All that is kept of it goes.
  record DeleteAccount() implements Change {}

  /// Whoever asked may enrol the website as if it were new here.
  ///
  /// @param toBePinned the address by which they showed that it is theirs
  record EnrolAnew(MailAddress toBePinned) implements Change {}

  /// Whether the owner gets time to object. DNS is the strongest proof there is: whoever changes it
  /// can change all else.
  ///
  /// @param hasDnsControl whether it was shown by DNS, a moment ago, that the website is theirs
  default boolean waits(boolean hasDnsControl) {
    return !hasDnsControl;
  }

  default Kind kind() {
    return switch (this) {
      case NewAddress _ -> Kind.NEW_ADDRESS;
      case EndPin _ -> Kind.END_PIN;
      case RemoveLastPasskey _ -> Kind.REMOVE_LAST_PASSKEY;
      case DeleteAccount _ -> Kind.DELETE_ACCOUNT;
      case EnrolAnew _ -> Kind.ENROL_ANEW;
    };
  }

  /// What is kept of it besides its kind.
  default String detail() {
    return switch (this) {
      case NewAddress(var address) -> address.text();
      case RemoveLastPasskey(var id) -> String.valueOf(id);
      case EnrolAnew(var address) -> address.text();
      case EndPin _, DeleteAccount _ -> "";
    };
  }

  /// The change that was kept.
  static Change of(Kind kind, String detail) {
    return switch (kind) {
      case NEW_ADDRESS -> new NewAddress(MailAddress.of(detail));
      case END_PIN -> new EndPin();
      case REMOVE_LAST_PASSKEY -> new RemoveLastPasskey(Long.parseLong(detail));
      case DELETE_ACCOUNT -> new DeleteAccount();
      case ENROL_ANEW -> new EnrolAnew(MailAddress.of(detail));
    };
  }

  /// Of each, one can wait for an account.
  enum Kind {
    NEW_ADDRESS,
    END_PIN,
    REMOVE_LAST_PASSKEY,
    DELETE_ACCOUNT,
    ENROL_ANEW
  }
}
