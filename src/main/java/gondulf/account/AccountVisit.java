package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.identity.Account;
import gondulf.identity.AccountSession;
import gondulf.identity.BrowserName;
import gondulf.ownership.Attempt;
import gondulf.ownership.Way;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.Parameters;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import java.time.Instant;
import java.util.Set;

/// A look at an account page, or a form of it, by its owner.
///
/// Only [AccountVisitResolver] makes one, and of a form only if it came from a page of this
/// session: a controller that has one need not check again who it is. What a change takes besides,
/// it asks for by [#inPresence] and [#inControl].
///
/// @param secret of the session
/// @param hasPasskey whether the owner shows by one that they are there
/// @param control the ways by which they show that the website is theirs
/// @param now when the request came
record AccountVisit(
    AccountSession session,
    Account account,
    Secret secret,
    boolean hasPasskey,
    Set<Way> control,
    Parameters parameters,
    BrowserName browser,
    Instant now) {

  private static final String FORM = "form of the account";

  AccountVisit {
    control = Set.copyOf(control);
  }

  ProfileUrl me() {
    return account.me();
  }

  /// What stands in each form of the account, and must come back with it.
  Secret formSecret() {
    return secret.derived(FORM);
  }

  boolean isFresh() {
    return session.isFreshFor(hasPasskey, now);
  }

  /// The same visit, of somebody who has shown a moment ago that they are there: a remembered
  /// browser is not enough for a change.
  AccountVisit inPresence() {
    if (!isFresh()) {
      throw new AccountException(Reason.NOT_PRESENT);
    }
    return this;
  }

  /// The same visit, of somebody who has shown besides that the website is theirs still.
  AccountVisit inControl() {
    inPresence();
    if (!session.hasControl(control, now)) {
      throw new AccountException(Reason.NOT_IN_CONTROL);
    }
    return this;
  }

  /// Whether it was shown by DNS, a moment ago, that the website is theirs.
  boolean hasDnsControl() {
    return session.hasDnsControl(now);
  }

  /// What a code or a record belongs to that is asked for here: this enrolment, this session, and
  /// one errand.
  Attempt attempt(String errand) {
    var began = session.startedAt().getEpochSecond();
    return new Attempt(
        "account %d %d %s".formatted(account.number().value(), began, errand), account.me());
  }

  /// Which of the things that the page lists a form is about.
  long id() {
    return parameters.required("id", AccountVisit::number);
  }

  /// What was typed into a field, as it is.
  String typed(String field) {
    return parameters.optional(field, String::strip).orElse("");
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw new MalformedValueException("must be a number");
    }
  }

  boolean isFormFrom(Parameters form) {
    return form.optional("form_secret", Secret::new).filter(formSecret()::matches).isPresent();
  }

  @Override
  public String toString() {
    return "AccountVisit[" + me() + "]";
  }
}
