package gondulf.signin;

/// A step that can't be taken. It is an answer, not an accident, and so has no stack trace.
public final class VisitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public VisitException(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  public enum Reason {
    /// The browser holds no secret, so it did not begin any sign-in.
    UNKNOWN_BROWSER,
    /// There is no such sign-in of this browser, or no longer.
    ENDED,
    /// The form does not come from a page of this sign-in.
    FOREIGN_FORM,
    /// A step before this one is still to be taken.
    TOO_EARLY,
    /// Whoever runs the server has shut the website out since.
    SHUT_OUT,
    /// The sign-in is for the owner of another website.
    OTHER_WEBSITE,
    /// The owner of the account has objected.
    OBJECTED,
    /// The code that came of this sign-in has been redeemed.
    ALREADY_USED
  }
}
