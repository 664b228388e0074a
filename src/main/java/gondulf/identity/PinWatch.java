package gondulf.identity;

import gondulf.store.Chore;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Looks at pins that nobody has asked for lately, so that a domain's change of hands is seen
/// though its owner stays away.
///
/// It begins early enough to be done within the hour. Name servers may be slow, and anybody can
/// have many domains whose servers never answer: those keep the others waiting for minutes at most.
@Component
class PinWatch implements Chore {

  private static final Duration INTERVAL = Duration.ofMinutes(45);
  private static final int MOST = 1000;

  private final Accounts accounts;
  private final PinCheck pins;
  private final DelegationCheck delegations;
  private final Lookout lookout = new Lookout("pin-watch");

  PinWatch(Accounts accounts, PinCheck pins, DelegationCheck delegations) {
    this.accounts = accounts;
    this.pins = pins;
    this.delegations = delegations;
  }

  @Override
  public void run(Instant now) {
    lookout.begin(() -> lookAtSome(now));
  }

  void lookAtSome(Instant now) {
    lookout.atEach(accounts.notLookedAtSince(now.minus(INTERVAL), MOST), this::look);
  }

  /// A website whose pin is back may name another server by now.
  private void look(Account account) {
    if (pins.check(account) instanceof PinFinding.Kept && account.isSuspended()) {
      var _ = delegations.of(account.me());
    }
  }
}
