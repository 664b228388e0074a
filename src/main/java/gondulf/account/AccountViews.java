package gondulf.account;

import gondulf.identity.PendingChanges;
import org.springframework.stereotype.Component;

/// Gathers what every page of the account needs to know.
@Component
class AccountViews {

  private final PendingChanges changes;

  AccountViews(PendingChanges changes) {
    this.changes = changes;
  }

  AccountView of(AccountVisit visit, Section section) {
    return AccountView.of(visit, section, changes.of(visit.me()));
  }
}
