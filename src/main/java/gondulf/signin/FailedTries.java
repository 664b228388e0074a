package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import org.springframework.stereotype.Component;

/// Tells the owner of an account that somebody has used up their tries at a code for it.
@Component
class FailedTries {

  private final Demands demands;
  private final Notices notices;

  FailedTries(Demands demands, Notices notices) {
    this.demands = demands;
    this.notices = notices;
  }

  void tell(Visit visit, BrowserName browser) {
    demands
        .account(visit)
        .ifPresent(account ->
            notices.tell(account.me(), account.mail(), new Notice.TriesFailed(), browser));
  }
}
