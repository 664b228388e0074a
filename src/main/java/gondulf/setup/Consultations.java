package gondulf.setup;

import gondulf.limit.Budget;
import gondulf.limit.RateLimit;
import gondulf.meter.Event.Refusal;
import gondulf.meter.Event.Refusal.Limit;
import gondulf.meter.Meter;
import gondulf.protocol.Issuer;
import gondulf.setup.Consultation.Held;
import gondulf.setup.Consultation.Postponed;
import gondulf.setup.Consultation.Reason;
import gondulf.web.ClientAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Has websites looked over for strangers.
///
/// Whoever asks makes this server ask others, so each may do so only now and then, and none of
/// those others is asked for many; and those who sign in meanwhile must find connections left.
@Component
public class Consultations {

  private static final int MOST_IN_AN_HOUR = 120;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_AT_ONCE = 16;
  private static final Duration MOMENT = Duration.ofSeconds(10);

  private final Examiner examiner;
  private final RateLimit<ClientAddress> limit;
  private final RateLimit<String> siteLimit;
  private final Meter meter;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  Consultations(Examiner examiner, InstantSource clock, Meter meter) {
    this.examiner = examiner;
    this.meter = meter;
    this.limit = new RateLimit<>(MOST_IN_AN_HOUR, HOUR, clock);
    this.siteLimit = new RateLimit<>(MOST_IN_AN_HOUR, HOUR, clock);
  }

  /// Looks at an address as it was typed; see [Examiner#examine(String)].
  public Consultation about(String typed, ClientAddress client) {
    var own = limit.of(client);
    var site = siteLimit.of(examiner.siteOf(typed));
    if (!Budget.takeFromAll(List.of(own, site))) {
      meter.count(new Refusal(Limit.LOOKS_AT_WEBSITES));
      return new Postponed(Reason.TOO_OFTEN, longer(own.untilNext(), site.untilNext()));
    }
    if (!places.tryAcquire()) {
      meter.count(new Refusal(Limit.LOOKS_AT_ONCE));
      return new Postponed(Reason.TOO_MANY_AT_ONCE, MOMENT);
    }
    try {
      return new Held(examiner.examine(typed));
    } finally {
      places.release();
    }
  }

  private static Duration longer(Duration some, Duration other) {
    return some.compareTo(other) > 0 ? some : other;
  }

  Issuer issuer() {
    return examiner.issuer();
  }
}
