package gondulf.account;

/// An account page that can't be shown, or a form of it that can't be taken. It is an answer, not
/// an accident, and so has no stack trace.
final class AccountException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  AccountException(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  enum Reason {
    /// Nobody is signed in to an account in this browser.
    SIGNED_OUT,
    /// The form does not come from a page of this session.
    FOREIGN_FORM,
    /// The change takes somebody who has just shown that they are there.
    NOT_PRESENT,
    /// The change takes somebody who has just shown that the website is theirs.
    NOT_IN_CONTROL,
    /// What is to be changed is not there any more.
    GONE,
    /// Without it the owner could not sign in any more.
    NO_WAY_BACK,
    /// The operator does not let this website in any more.
    NOT_ADMITTED
  }
}
