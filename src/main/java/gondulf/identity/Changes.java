package gondulf.identity;

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
  private final Notices notices;
  private final OwnRecords own;
  private final TransactionTemplate transaction;

  Changes(
      PendingChanges pending,
      Accounts accounts,
      Enrolments enrolments,
      Passkeys passkeys,
      Notices notices,
      OwnRecords own,
      TransactionTemplate transaction) {
    this.pending = pending;
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.passkeys = passkeys;
    this.notices = notices;
    this.own = own;
    this.transaction = transaction;
  }

  /// Makes a change, or lets it wait and tells the owner.
  ///
  /// @param hasDnsControl whether it was shown by DNS just now that the website is theirs
  /// @return whether it is made
  public boolean ask(Account account, Change change, boolean hasDnsControl, BrowserName browser) {
    if (change.waits(hasDnsControl)) {
      var waiting = pending.ask(account.me(), change);
      notices.tell(account.me(), account.mail(), new Notice.ChangeAsked(waiting), browser);
      return false;
    }
    pending.cancel(account.me(), change.kind());
    make(account, change, browser);
    return true;
  }

  /// Makes what is due.
  @Override
  public void run(Instant now) {
    transaction.executeWithoutResult(_ -> pending.takeDue(now).forEach(this::make));
  }

  private void make(PendingChange due) {
    accounts
        .find(due.me())
        .ifPresent(account -> make(account, due.change(), BrowserName.unknown()));
  }

  private void make(Account account, Change change, BrowserName browser) {
    var isMade =
        switch (change) {
          case Change.NewAddress(var address) -> accounts.setMail(account, address);
          case Change.EndPin _ -> canLosePin(account) && endPin(account);
          case Change.RemoveLastPasskey(var id) ->
              canLosePasskey(account) && passkeys.remove(account.me(), id);
          case Change.DeleteAccount _ -> enrolments.end(account);
          case Change.EnrolAnew _ -> false;
        };
    if (isMade) {
      log.info("{}: {} is made", account.me(), change.kind());
      notices.tell(account.me(), account.mail(), Notice.of(change), browser);
    }
  }

  /// The record may be left where it is: it was the owner's.
  private boolean endPin(Account account) {
    account.pin().ifPresent(pin -> own.note(account.me(), pin.account()));
    return accounts.endPin(account);
  }

  /// Whether the owner could still come back without the record in DNS.
  public boolean canLosePin(Account account) {
    return account.mail().isPresent() || passkeys.hasAny(account.me());
  }

  /// Whether the owner could still come back without a passkey.
  public boolean canLosePasskey(Account account) {
    return account.mail().isPresent() || account.pin().isPresent();
  }
}
