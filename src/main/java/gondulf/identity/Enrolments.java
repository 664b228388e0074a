package gondulf.identity;

import static java.util.Objects.requireNonNull;

import gondulf.grant.Agreements;
import gondulf.protocol.ProfileUrl;
import gondulf.resource.ResourceServers;
import gondulf.store.StandaloneDatabase;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Begins and ends what ties a person to a website, and with it all that they gave to others: each
/// in one transaction, so that nothing of an earlier owner is left where there is a later one.
@Component
public class Enrolments {

  private static final Logger log = LoggerFactory.getLogger(Enrolments.class);

  private final Accounts accounts;
  private final Consequences consequences;
  private final TransactionTemplate transaction;

  Enrolments(Accounts accounts, Consequences consequences, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.consequences = consequences;
    this.transaction = transaction;
  }

  /// Those of a database that is opened without the server.
  public static Enrolments in(StandaloneDatabase database, InstantSource clock) {
    return new Enrolments(
        new Accounts(database.jdbc(), clock),
        new Consequences(Agreements.in(database, clock), ResourceServers.in(database, clock)),
        database.transaction());
  }

  /// The account of a website that had none. What its owner had allowed before there were accounts
  /// goes on.
  ///
  /// @return nothing if there is one: it must be ended first, by [#enrolAnew]
  public Optional<Account> enrol(Enrolment enrolment) {
    var account = accounts.enrol(enrolment);
    account.ifPresent(Enrolments::logEnrolled);
    return account;
  }

  /// A new account in place of one that was known, or has been ended since. Passkeys, remembered
  /// browsers and all that was allowed by the old one are gone.
  ///
  /// @return nothing if somebody else has enrolled the website in between
  public Optional<Account> enrolAnew(Enrolment enrolment, AccountNumber known) {
    var account =
        inOne(() -> {
          accounts.remove(enrolment.me(), known);
          var enrolled = accounts.enrol(enrolment);
          enrolled.ifPresent(each -> consequences.ended(each.me()));
          return enrolled;
        });
    account.ifPresent(Enrolments::logEnrolled);
    return account;
  }

  /// Adds what was shown to what the account has: what the operator's policy asks for by now, or a
  /// pin. What is pinned already stays.
  ///
  /// @return nothing if the account is not there any more
  public Optional<Account> complete(Account account, Enrolment shown) {
    return accounts.complete(account.number(), shown);
  }

  /// Ends an account, at its owner's wish, and forgets all that was allowed by it.
  ///
  /// @return whether it was there
  public boolean end(Account account) {
    return inOne(() -> {
      var isEnded = ended(account, accounts.remove(account.me(), account.number()));
      if (isEnded) {
        consequences.forgotten(account.me());
      }
      return isEnded;
    });
  }

  /// Ends whatever account a website has, and all that was allowed in its name, at the operator's
  /// wish.
  ///
  /// @return whether it had one
  public boolean end(ProfileUrl me) {
    return inOne(() -> {
      var account = accounts.find(me);
      account.ifPresent(each -> accounts.remove(me, each.number()));
      consequences.ended(me);
      return account.isPresent();
    });
  }

  /// Ends an account whose domain has a new owner, unless its pin is another by now.
  boolean endTiedBy(Pin pin, Account account) {
    return inOne(() -> ended(account, accounts.remove(account.number(), pin)));
  }

  /// Notes what DNS said of the pin, and lets the account rest or wakes it.
  ///
  /// @return the account as it is now, or nothing if it was changed in between
  Optional<Account> see(Account before, Account after) {
    return inOne(() -> {
      var seen = accounts.see(before, after);
      seen.filter(each -> each.isSuspended() != before.isSuspended()).ifPresent(this::follow);
      return seen;
    });
  }

  /// Lets what was allowed in the name of a website rest, which names this server no more. What was
  /// given before there were accounts goes on.
  void unnamed(ProfileUrl me) {
    if (inOne(() -> accounts.find(me).isPresent() && consequences.unnamed(me))) {
      log.warn("{} does not name this server any more: what was allowed by it rests", me);
    }
  }

  /// Lets it go on, as the website names this server, unless the account itself rests.
  void named(ProfileUrl me) {
    if (inOne(
        () ->
            accounts.find(me).filter(account -> !account.isSuspended()).isPresent()
                && consequences.named(me))) {
      log.info("{} names this server again: what was allowed by it goes on", me);
    }
  }

  private void follow(Account account) {
    if (account.isSuspended()) {
      consequences.suspended(account.me());
      log.warn("{} is suspended: its record in DNS is gone", account.me());
    } else {
      consequences.resumed(account.me());
      log.info("{} is as it was: its record in DNS is back", account.me());
    }
  }

  private boolean ended(Account account, boolean isRemoved) {
    if (isRemoved) {
      consequences.ended(account.me());
      log.info("the account of {} since {} is ended", account.me(), account.enrolledAt());
    }
    return isRemoved;
  }

  private static void logEnrolled(Account account) {
    log.info("{} is enrolled, by {}", account.me(), account.controls());
  }

  private <T> T inOne(Supplier<T> change) {
    return requireNonNull(transaction.execute(_ -> change.get()));
  }
}
