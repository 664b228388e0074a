package gondulf.identity;

import static java.util.Objects.requireNonNull;

import gondulf.passkey.Passkeys;
import gondulf.store.Chore;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the changes of an account that take more than somebody's presence: at once, or when its
/// owner has had the time to object.
@Component
public class Changes implements Chore {

  private static final Logger log = LoggerFactory.getLogger(Changes.class);

  private final PendingChanges pending;
  private final Accounts accounts;
  private final Enrolments enrolments;
  private final Passkeys passkeys;
  private final PasskeyRemovals removals;
  private final Notices notices;
  private final OwnRecords own;
  private final TransactionTemplate transaction;

  Changes(
      PendingChanges pending,
      Accounts accounts,
      Enrolments enrolments,
      Passkeys passkeys,
      PasskeyRemovals removals,
      Notices notices,
      OwnRecords own,
      TransactionTemplate transaction) {
    this.pending = pending;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.passkeys = passkeys;
    this.removals = removals;
    this.notices = notices;
    this.own = own;
    this.transaction = transaction;
  }

  /// Makes a change, or lets it wait and tells the owner. What it depends on is looked at in the
  /// same transaction.
  ///
  /// @param hasDnsControl whether it was shown by DNS just now that the website is theirs
  public Asked ask(Account account, Change change, boolean hasDnsControl, BrowserName browser) {
    return requireNonNull(
        transaction.execute(_ ->
            accounts
                .find(account.me())
                .filter(known -> known.number().equals(account.number()))
                .map(known -> decide(known, change, hasDnsControl, browser))
                .orElse(Asked.TOO_LATE)));
  }

  private Asked decide(Account account, Change change, boolean hasDnsControl, BrowserName browser) {
    if (!leavesAWayBack(account, change)) {
      return Asked.NO_WAY_BACK;
    }
    if (change.waits(hasDnsControl)) {
      var waiting = pending.ask(account.me(), change);
      notices.tell(account.me(), account.mail(), new Notice.ChangeAsked(waiting), browser);
      return Asked.WAITING;
    }
    pending.cancel(account.me(), change.kind());
    return make(account, change, browser) ? Asked.MADE : Asked.TOO_LATE;
  }

  /// Makes what is due.
  @Override
  public void run(Instant now) {
    while (makeSome(now)) {
      log.debug("some changes were due");
    }
  }

  private boolean makeSome(Instant now) {
    return requireNonNull(
        transaction.execute(_ -> {
          var due = pending.takeDue(now);
          due.forEach(this::make);
          return !due.isEmpty();
        }));
  }

  private void make(PendingChange due) {
    accounts
        .find(due.me())
        .ifPresent(account -> make(account, due.change(), BrowserName.unknown()));
  }

  private boolean make(Account account, Change change, BrowserName browser) {
    var isMade =
        leavesAWayBack(account, change)
            && switch (change) {
              case Change.NewAddress(var address) -> accounts.setMail(account, address);
              case Change.EndPin _ -> endPin(account);
              case Change.RemoveLastPasskey(var id) -> removals.removeLast(account.me(), id);
              case Change.DeleteAccount _ -> enrolments.end(account);
              case Change.EnrolAnew _ -> false;
            };
    if (isMade) {
      log.info("{}: {} is made", account.me(), change.kind());
      notices.tell(account.me(), account.mail(), Notice.of(change), browser);
    }
    return isMade;
  }

  /// The record may be left where it is: it was the owner's.
  private boolean endPin(Account account) {
    account.pin().ifPresent(pin -> own.note(account.me(), pin.account()));
    return accounts.endPin(account);
  }

  /// Whether the owner could still come back after it.
  private boolean leavesAWayBack(Account account, Change change) {
    return switch (change) {
      case Change.EndPin _ -> account.mail().isPresent() || passkeys.hasAny(account.me());
      case Change.RemoveLastPasskey _ -> account.mail().isPresent() || account.pin().isPresent();
      case Change.NewAddress _, Change.DeleteAccount _, Change.EnrolAnew _ -> true;
    };
  }

  /// What came of asking for a change.
  public enum Asked {
    MADE,
    /// It is made when the owner has had the time to object.
    WAITING,
    /// The owner could not come back after it, so it is not made.
    NO_WAY_BACK,
    /// What it would change is not there any more.
    TOO_LATE
  }
}
