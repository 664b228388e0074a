package gondulf.signin;

import gondulf.identity.Account;
import gondulf.identity.AccountNumber;
import gondulf.identity.Accounts;
import gondulf.identity.BrowserName;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import gondulf.identity.Recognition.Contested;
import gondulf.identity.Recognition.Known;
import gondulf.identity.Recognition.Stranger;
import gondulf.identity.Recognition.Suspended;
import gondulf.identity.Recognition.Unsure;
import gondulf.identity.Recognizer;
import gondulf.mail.MailAddress;
import gondulf.ownership.Delegation.Given;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
import gondulf.signin.Named.Accepted;
import gondulf.signin.Named.Rests;
import gondulf.signin.Named.Unknowable;
import gondulf.signin.Named.WithoutWay;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Notes who somebody says to be, by what is known here of their website.
@Component
class Naming {

  private final SignIns signIns;
  private final Recognizer recognizer;
  private final Accounts accounts;
  private final ProofPolicy policy;
  private final Notices notices;

  Naming(
      SignIns signIns,
      Recognizer recognizer,
      Accounts accounts,
      ProofPolicy policy,
      Notices notices) {
    this.signIns = signIns;
    this.recognizer = recognizer;
    this.accounts = accounts;
    this.policy = policy;
    this.notices = notices;
  }

  /// Asks DNS, and so is not to be called in a transaction.
  Named name(Visit visit, Given given, BrowserName browser) {
    return switch (recognizer.recognize(given.me())) {
      case Stranger(var tie, _) -> newcomer(visit, given, !tie.isOpenToMail());
      case Known(var account, _) -> {
        given.mail().ifPresent(seen -> compare(account, seen, browser));
        yield new Accepted(named(visit, given, Optional.of(account.number()), false));
      }
      case Contested(var account) -> new Accepted(anew(visit, given, account));
      case Suspended(var account, _) -> new Rests(anew(visit, given, account));
      case Unsure(_, var reason) -> new Unknowable(reason);
    };
  }

  private Named newcomer(Visit visit, Given given, boolean isTied) {
    var ways = policy.ways(given.me(), given.mail());
    return policy.isSatisfiedBy(ways)
        ? new Accepted(named(visit, given, Optional.empty(), isTied && policy.wants(Way.DNS)))
        : new WithoutWay(policy.noWay(given.me(), given.mail()));
  }

  /// The domain is tied to somebody whom this server does not know yet, and who may be there now.
  private Visit anew(Visit visit, Given given, Account account) {
    var named = named(visit, given, Optional.of(account.number()), policy.wants(Way.DNS));
    return named.signIn().wantsDns() ? named.with(signIns.beginAnew(named.signIn())) : named;
  }

  private Visit named(Visit visit, Given given, Optional<AccountNumber> account, boolean wantsDns) {
    return visit.with(signIns.name(visit.signIn(), Claimant.of(given), account, wantsDns));
  }

  /// Codes go on to the pinned address, whatever stands on the page; its owner is told of it.
  private void compare(Account account, MailAddress seen, BrowserName browser) {
    if (accounts.setPageMail(account, seen) && account.mail().isPresent()) {
      notices.tell(account.me(), account.mail(), new Notice.PageAddressChanged(seen), browser);
    }
  }
}
