package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.Change;
import gondulf.identity.Detail;
import gondulf.identity.PendingChanges;
import gondulf.protocol.MalformedValueException;
import gondulf.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Lets the owner object to a change that waits.
@Controller
class ChangeController {

  private final PendingChanges changes;
  private final Activity activity;

  ChangeController(PendingChanges changes, Activity activity) {
    this.changes = changes;
    this.activity = activity;
  }

  @PostMapping("/account/changes/cancel")
  ResponseEntity<Page> cancel(AccountVisit visit) {
    var me = visit.inPresence().me();
    var kind = visit.parameters().required("kind", ChangeController::kind);
    if (!changes.cancel(me, kind)) {
      throw new AccountException(Reason.GONE);
    }
    activity.note(me, ActivityKind.CHANGE_CANCELLED, new Detail(kind.name()), visit.browser());
    return Answers.of(Done.CANCELLED, Section.APPS);
  }

  private static Change.Kind kind(String text) {
    try {
      return Change.Kind.valueOf(text);
    } catch (IllegalArgumentException _) {
      throw new MalformedValueException("must be a change that can wait");
    }
  }
}
