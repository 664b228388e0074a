package gondulf.identity;

import gondulf.store.Chore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks at pins that nobody has asked for lately, so that a domain's change of hands is seen
/// though its owner stays away.
///
/// A few at a time, one after the other, and beside whoever calls: name servers may be slow.
@Component
class PinWatch implements Chore {

  private static final Logger log = LoggerFactory.getLogger(PinWatch.class);
  private static final Duration INTERVAL = Duration.ofHours(1);
  private static final int MOST = 20;

  private final Accounts accounts;
  private final PinCheck pins;
  private final AtomicBoolean isLooking = new AtomicBoolean();

  PinWatch(Accounts accounts, PinCheck pins) {
    this.accounts = accounts;
    this.pins = pins;
  }

  /// Begins to look, unless it is at it still.
  @Override
  public void run(Instant now) {
    if (isLooking.compareAndSet(false, true)) {
      Thread.ofVirtual().name("pin-watch").start(() -> look(now));
    }
  }

  private void look(Instant now) {
    try {
      lookAtSome(now);
    } catch (RuntimeException e) {
      log.warn("the pins are not looked at for now: {}", e.getMessage());
    } finally {
      isLooking.set(false);
    }
  }

  void lookAtSome(Instant now) {
    accounts.notLookedAtSince(now.minus(INTERVAL), MOST).forEach(pins::check);
  }
}
