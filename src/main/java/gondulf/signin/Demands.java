package gondulf.signin;

import gondulf.identity.Account;
import gondulf.identity.Accounts;
import gondulf.identity.Presence;
import gondulf.mail.Mailer;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
import gondulf.passkey.Passkeys;
import gondulf.signin.VisitException.Reason;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What people have to show, by what is known of them and by what the operator wants.
@Component
class Demands {

  private final Accounts accounts;
  private final Passkeys passkeys;
  private final ProofPolicy policy;
  private final Mailer mailer;
  private final Errands errands;

  Demands(
      Accounts accounts, Passkeys passkeys, ProofPolicy policy, Mailer mailer, Errands errands) {
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.policy = policy;
    this.mailer = mailer;
    this.errands = errands;
  }

  /// The account of who is being signed in. It must be the one that they were named with: what was
  /// shown to its owner is nothing to the next one. Who has shown nothing yet may have got it in
  /// another tab since.
  Optional<Account> account(Visit visit) {
    var account = accounts.find(visit.claimant().me());
    var isSame = account.map(Account::number).equals(visit.signIn().account());
    if (!isSame && (account.isEmpty() || !visit.signIn().isUnshown())) {
      throw new VisitException(Reason.TOO_EARLY);
    }
    return account;
  }

  Demand of(Visit visit) {
    var account = account(visit);
    return account
        .filter(_ -> !visit.signIn().isAnew())
        .<Demand>map(known -> ofOwner(known, visit))
        .orElseGet(() -> ofNewcomer(account, visit));
  }

  /// Mail alone shows nothing anew where the owner had something stronger, as long as there is DNS
  /// to show it by.
  private Demand ofNewcomer(Optional<Account> account, Visit visit) {
    var claimant = visit.claimant();
    var ways = policy.ways(claimant.me(), claimant.mail());
    var wantsDns =
        visit.signIn().wantsDns()
            || account.filter(known -> isStrong(known, ways.contains(Way.DNS))).isPresent();
    if (wantsDns && !policy.wantsAll()) {
      ways.remove(Way.MAIL);
    }
    var shown = ways(visit.signIn().proofs());
    return new Demand.Control(ways, shown, policy.isSatisfiedBy(shown), wantsDns, claimant.mail());
  }

  private boolean isStrong(Account account, boolean isDnsOpen) {
    return account.pin().isPresent() || (isDnsOpen && passkeys.hasAny(account.me()));
  }

  /// An account that rests opens nothing to anybody.
  private Demand ofOwner(Account account, Visit visit) {
    if (account.isSuspended()) {
      return new Demand.Return(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());
    }
    var wanted = errands.wanted(visit.signIn());
    var lacking = account.missing(policy);
    return new Demand.Return(
        wanted == Wanted.CONTROL ? presences(account.waysToControl(policy)) : presence(account),
        presences(lacking),
        presences(closed(lacking, account, visit.claimant())),
        visit.signIn().proofs(),
        account.mail().or(() -> visit.claimant().mail()));
  }

  /// What nobody can add to an account: of its website it can't be shown, or codes go to an address
  /// that its owner gave privately, which has nothing to do with the website.
  private Set<Way> closed(Set<Way> lacking, Account account, Claimant claimant) {
    return lacking.stream()
        .filter(way ->
            (way == Way.MAIL && account.mail().isPresent())
                || policy.obstacle(way, claimant.me(), claimant.mail()).isPresent())
        .collect(Collectors.toSet());
  }

  private Set<Presence> presence(Account account) {
    if (passkeys.hasAny(account.me())) {
      return EnumSet.of(Presence.PASSKEY);
    }
    var ways = EnumSet.noneOf(Presence.class);
    if (canGetMail(account)) {
      ways.add(Presence.MAIL);
    }
    if (account.pin().isPresent()) {
      ways.add(Presence.DNS);
    }
    return ways;
  }

  private boolean canGetMail(Account account) {
    return mailer.isOn() && account.mail().isPresent();
  }

  private static Set<Presence> presences(Set<Way> ways) {
    return ways.stream().map(Presence::of).collect(Collectors.toSet());
  }

  private static Set<Way> ways(Set<Presence> proofs) {
    var ways = EnumSet.noneOf(Way.class);
    if (proofs.contains(Presence.MAIL)) {
      ways.add(Way.MAIL);
    }
    if (proofs.contains(Presence.DNS)) {
      ways.add(Way.DNS);
    }
    return ways;
  }
}
