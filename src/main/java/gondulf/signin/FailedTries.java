package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import gondulf.identity.Presence;
import gondulf.meter.Event;
import gondulf.meter.Meter;
import org.springframework.stereotype.Component;

/// Counts what did not show who somebody is, and tells the owner of an account when somebody has
/// used up their tries at a code for it.
@Component
class FailedTries {

  private final Demands demands;
  private final Notices notices;
  private final Meter meter;

  FailedTries(Demands demands, Notices notices, Meter meter) {
    this.demands = demands;
    this.notices = notices;
    this.meter = meter;
  }

  void count(Presence way) {
    meter.count(new Event.SignIn(way.way(), Event.SignIn.Step.FAILED));
  }

  void tell(Visit visit, BrowserName browser) {
    count(Presence.MAIL);
    demands
        .account(visit)
        .ifPresent(account ->
            notices.tell(account.me(), account.mail(), new Notice.TriesFailed(), browser));
  }
}
