package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import gondulf.meter.Event;
import gondulf.meter.Meter;
import org.springframework.stereotype.Component;

/// Tells the owner of an account that somebody has used up their tries at a code for it.
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

  void tell(Visit visit, BrowserName browser) {
    meter.count(new Event.SignIn(Event.SignIn.Way.MAIL, Event.SignIn.Step.FAILED));
    demands
        .account(visit)
        .ifPresent(account ->
            notices.tell(account.me(), account.mail(), new Notice.TriesFailed(), browser));
  }
}
