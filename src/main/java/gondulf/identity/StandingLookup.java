package gondulf.identity;

import gondulf.grant.Standing;
import gondulf.grant.Standing.Good;
import gondulf.grant.Standing.ShutOut;
import gondulf.grant.Standing.Unknown;
import gondulf.ownership.Delegation;
import org.springframework.stereotype.Component;

/// Asks DNS and the website whether an account is its owner's still, and whether the website wants
/// this server still.
@Component
class StandingLookup {

  private static final ShutOut SUSPENDED =
      new ShutOut("the record that ties the domain to its owner is gone");
  private static final ShutOut ENDED = new ShutOut("the domain has changed hands");
  private static final ShutOut NOT_NAMED =
      new ShutOut("the website does not name this server any more");

  private final PinCheck pins;
  private final DelegationCheck delegations;

  StandingLookup(PinCheck pins, DelegationCheck delegations) {
    this.pins = pins;
    this.delegations = delegations;
  }

  Standing ask(Account account) {
    if (account.pin().isEmpty()) {
      return delegation(account);
    }
    return switch (pins.check(account)) {
      case PinFinding.Kept _ -> delegation(account);
      case PinFinding.Resting _ -> SUSPENDED;
      case PinFinding.Ended _ -> ENDED;
      case PinFinding.Unsure(_, var reason) -> new Unknown(reason);
    };
  }

  /// Only a website that was read can say no.
  private Standing delegation(Account account) {
    return delegations.of(account.me()) instanceof Delegation.Missing(_, var finding)
            && finding.isRefusal()
        ? NOT_NAMED
        : new Good();
  }
}
