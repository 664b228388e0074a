package gondulf.identity;

import gondulf.grant.Agreements;
import gondulf.store.Chore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Looks at the websites of those for whom apps can act, so that one which names this server no
/// more is noticed though nobody signs in and no app asks for another token.
///
/// It goes round by their names, some each minute. How far it got is not kept: a server that is
/// started anew has looked just now at whoever matters, or will in its first round.
@Component
class DelegationWatch implements Chore {

  private static final Duration INTERVAL = Duration.ofHours(6);
  private static final int MOST = 200;
  private static final String BEGINNING = "";

  private final Agreements agreements;
  private final DelegationCheck delegations;
  private final Lookout lookout = new Lookout("delegation-watch");
  private volatile Instant begun;
  private volatile String last = BEGINNING;

  DelegationWatch(Agreements agreements, DelegationCheck delegations, InstantSource clock) {
    this.agreements = agreements;
    this.delegations = delegations;
    this.begun = clock.instant();
  }

  @Override
  public void run(Instant now) {
    lookout.begin(() -> lookAtSome(now));
  }

  void lookAtSome(Instant now) {
    if (last.equals(BEGINNING)) {
      if (!isDue(now)) {
        return;
      }
      begun = now;
    }
    var some = agreements.peopleAfter(last, MOST);
    last = some.size() < MOST ? BEGINNING : some.getLast().toString();
    lookout.atEach(some, delegations::of);
  }

  /// A clock that was set back must not put the next round off.
  private boolean isDue(Instant now) {
    return now.isBefore(begun) || !now.isBefore(begun.plus(INTERVAL));
  }
}
