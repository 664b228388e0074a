package gondulf.account;

import static java.util.Objects.requireNonNull;

import gondulf.identity.Change.RemoveLastPasskey;
import gondulf.identity.Detail;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import gondulf.identity.PasskeyRemovals;
import gondulf.passkey.Passkeys;
import gondulf.signin.SignIns;
import gondulf.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;

/// Removes a passkey of an account.
@Controller
class PasskeyRemovalController {

  private final Passkeys passkeys;
  private final PasskeyRemovals removals;
  private final SignIns signIns;
  private final ChangeRequests changes;
  private final Notices notices;
  private final TransactionTemplate transaction;

  PasskeyRemovalController(
      Passkeys passkeys,
      PasskeyRemovals removals,
      SignIns signIns,
      ChangeRequests changes,
      Notices notices,
      TransactionTemplate transaction) {
    this.passkeys = passkeys;
    this.removals = removals;
    this.signIns = signIns;
    this.changes = changes;
    this.notices = notices;
    this.transaction = transaction;
  }

  /// The last one is removed only by who shows the website to be theirs: until then whoever reads
  /// the owner's mail can't come in.
  @PostMapping("/account/ways/passkey/remove")
  ResponseEntity<Page> remove(AccountVisit visit) {
    var me = visit.inPresence().me();
    var passkey = PasskeyController.one(passkeys.of(me), visit);
    if (!isRemoved(visit, passkey.id())) {
      return changes.answer(visit.inControl(), new RemoveLastPasskey(passkey.id()));
    }
    var removed = new Notice.PasskeyRemoved(new Detail(passkey.name().text()));
    notices.tell(me, visit.account().mail(), removed, visit.browser());
    return Answers.of(Done.PASSKEY_REMOVED, Section.WAYS);
  }

  /// With it go the sign-ins under way, in which it may have been shown.
  private boolean isRemoved(AccountVisit visit, long id) {
    return requireNonNull(
        transaction.execute(_ -> {
          var isRemoved = removals.removeOneOfSeveral(visit.me(), id, visit.secret().hash());
          if (isRemoved) {
            signIns.endAllOf(visit.me());
          }
          return isRemoved;
        }));
  }
}
