package gondulf.account;

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
import org.springframework.web.bind.annotation.PostMapping;

/// Removes a passkey of an account.
@Controller
class PasskeyRemovalController {

  private final Passkeys passkeys;
  private final PasskeyRemovals removals;
  private final SignIns signIns;
  private final ChangeRequests changes;
  private final Notices notices;

  PasskeyRemovalController(
      Passkeys passkeys,
      PasskeyRemovals removals,
      SignIns signIns,
      ChangeRequests changes,
      Notices notices) {
    this.passkeys = passkeys;
    this.removals = removals;
    this.signIns = signIns;
    this.changes = changes;
    this.notices = notices;
  }

  /// The last one is removed only by who shows the website to be theirs: until then whoever reads
  /// the owner's mail can't come in.
  @PostMapping("/account/ways/passkey/remove")
  ResponseEntity<Page> remove(AccountVisit visit) {
    var me = visit.inPresence().me();
    var passkey = PasskeyController.one(passkeys.of(me), visit);
    if (!removals.removeOneOfSeveral(me, passkey.id(), visit.secret().hash())) {
      return changes.answer(visit.inControl(), new RemoveLastPasskey(passkey.id()));
    }
    signIns.endAllOf(me);
    var removed = new Notice.PasskeyRemoved(new Detail(passkey.name().text()));
    notices.tell(me, visit.account().mail(), removed, visit.browser());
    return Answers.of(Done.PASSKEY_REMOVED, Section.WAYS);
  }
}
