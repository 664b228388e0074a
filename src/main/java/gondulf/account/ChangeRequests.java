package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.identity.Change;
import gondulf.identity.Changes;
import gondulf.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The changes that take more than presence, asked for by the owner at their page.
@Component
class ChangeRequests {

  private final Changes changes;

  ChangeRequests(Changes changes) {
    this.changes = changes;
  }

  /// Makes a change, or lets it wait.
  ///
  /// @param visit of somebody who has shown that the website is theirs
  /// @return whether it is made
  boolean ask(AccountVisit visit, Change change) {
    return switch (changes.ask(visit.account(), change, visit.hasDnsControl(), visit.browser())) {
      case MADE -> true;
      case WAITING -> false;
      case NO_WAY_BACK -> throw new AccountException(Reason.NO_WAY_BACK);
      case TOO_LATE -> throw new AccountException(Reason.GONE);
    };
  }

  /// The same for a change of how one comes in, answered by the page that shows it.
  ResponseEntity<Page> answer(AccountVisit visit, Change change) {
    return Answers.of(ask(visit, change) ? Done.CHANGED : Done.WAITING, Section.WAYS);
  }
}
