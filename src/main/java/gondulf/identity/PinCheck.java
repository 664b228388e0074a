package gondulf.identity;

import gondulf.identity.PinFinding.Ended;
import gondulf.identity.PinFinding.Kept;
import gondulf.identity.PinFinding.Resting;
import gondulf.identity.PinFinding.Unsure;
import gondulf.meter.Audit;
import gondulf.meter.SecurityEvent;
import gondulf.ownership.DomainTies;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks the pin of an account up, and does what follows of it. All who want to know about one
/// account at the same time wait for one look.
///
/// It takes seconds where name servers are slow, and a connection of its own to the database at the
/// end: nobody asks within a transaction.
@Component
class PinCheck {

  private static final Logger log = LoggerFactory.getLogger(PinCheck.class);

  private final DomainTies ties;
  private final Accounts accounts;
  private final Enrolments enrolments;
  private final Notices notices;
  private final Activity activity;
  private final InstantSource clock;
  private final Together<AccountNumber, PinFinding> looks = new Together<>();

  PinCheck(
      DomainTies ties,
      Accounts accounts,
      Enrolments enrolments,
      Notices notices,
      Activity activity,
      InstantSource clock) {
    this.ties = ties;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.notices = notices;
    this.activity = activity;
    this.clock = clock;
  }

  /// @param account one that has a pin
  PinFinding check(Account account) {
    return looks.ask(account.number(), () -> look(account));
  }

  /// Whoever waited for an earlier look may have read the account before that changed it.
  private PinFinding look(Account read) {
    return accounts
        .find(read.me())
        .filter(account -> account.number().equals(read.number()))
        .flatMap(account -> account.pin().map(pin -> look(account, pin)))
        .orElseGet(() -> overtaken(read));
  }

  private PinFinding look(Account account, Pin pin) {
    var answer = ties.of(account.me(), pin.account());
    var now = clock.instant();
    var verdict = pin.judge(answer, now);
    return verdict instanceof PinVerdict.ChangedHands
        ? ended(account, pin)
        : enrolments
            .see(account, account.after(verdict, now))
            .map(seen -> finding(told(account, seen), verdict))
            .orElseGet(() -> overtaken(account));
  }

  private PinFinding ended(Account account, Pin pin) {
    if (!enrolments.endTiedBy(pin, account)) {
      return overtaken(account);
    }
    tell(account, new Notice.ChangedHands());
    Audit.of(SecurityEvent.PIN_CHANGED).with("me", account.me()).write();
    log.warn("{} has changed hands: its record in DNS is another account's", account.me());
    return new Ended(account);
  }

  /// Tells the owner what is news of the pin.
  private Account told(Account before, Account seen) {
    if (before.isSuspended() != seen.isSuspended()) {
      var kind = seen.isSuspended() ? ActivityKind.SUSPENDED : ActivityKind.RESUMED;
      activity.note(seen.me(), kind, Detail.none(), BrowserName.unknown());
    }
    if (before.pin().flatMap(Pin::missingUntil).isEmpty()) {
      seen.pin()
          .flatMap(Pin::missingUntil)
          .ifPresent(until -> tell(seen, new Notice.PinMissing(until)));
    }
    return seen;
  }

  private void tell(Account account, Notice notice) {
    notices.tell(account.me(), account.mail(), notice, BrowserName.unknown());
  }

  private static PinFinding finding(Account seen, PinVerdict verdict) {
    return seen.suspendedAt()
        .<PinFinding>map(since -> new Resting(seen, since))
        .orElseGet(() ->
            verdict instanceof PinVerdict.Unsure(var reason)
                ? new Unsure(seen, reason)
                : new Kept(seen, seen.pin().flatMap(Pin::missingUntil)));
  }

  private static PinFinding overtaken(Account account) {
    return new Unsure(account, "the account was changed at the same moment");
  }
}
