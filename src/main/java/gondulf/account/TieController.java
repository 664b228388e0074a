package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.Change.EndPin;
import gondulf.identity.Detail;
import gondulf.identity.Enrolment;
import gondulf.identity.Enrolments;
import gondulf.identity.OwnRecords;
import gondulf.ownership.Attempt;
import gondulf.ownership.DnsProof;
import gondulf.ownership.DnsProof.RequestedRecord;
import gondulf.ownership.RecordCheck.Seen;
import gondulf.ownership.Way;
import gondulf.signin.RecordView;
import gondulf.signin.Redirects;
import gondulf.web.Page;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Ties a domain to its account by a record in DNS, and unties it.
@Controller
class TieController {

  private static final URI RECORD = URI.create("/account/ways/record");
  private static final URI WATCHED = URI.create("/account/ways/record?watch");

  private final AccountViews views;
  private final WaysPages ways;
  private final DnsProof proof;
  private final Enrolments enrolments;
  private final ChangeRequests changes;
  private final OwnRecords own;
  private final Activity activity;

  TieController(
      AccountViews views,
      WaysPages ways,
      DnsProof proof,
      Enrolments enrolments,
      ChangeRequests changes,
      OwnRecords own,
      Activity activity) {
    this.views = views;
    this.ways = ways;
    this.proof = proof;
    this.enrolments = enrolments;
    this.changes = changes;
    this.own = own;
    this.activity = activity;
  }

  @PostMapping("/account/ways/record")
  ResponseEntity<Page> ask(AccountVisit visit) {
    var attempt = attempt(open(visit.inPresence()));
    proof.askForAccount(attempt);
    proof
        .find(attempt)
        .flatMap(RequestedRecord::account)
        .ifPresent(acct -> own.note(visit.me(), acct));
    return Redirects.seeOther(RECORD);
  }

  /// Looks and shows what it saw.
  ///
  /// @param watch there if the page is to come back by itself until the record is there
  @GetMapping("/account/ways/record")
  ResponseEntity<Page> show(AccountVisit visit, @RequestParam Optional<String> watch) {
    return proof
        .find(attempt(visit))
        .filter(_ -> visit.account().pin().isEmpty())
        .map(asked -> {
          var view = views.of(visit, Section.WAYS);
          var check = proof.look(attempt(visit));
          var record =
              RecordView.of(RECORD.getPath(), asked, check, visit.now(), watch.isPresent());
          return new TiePage(view, record).answer(HttpStatus.OK);
        })
        .orElseGet(() -> Answers.backTo(Section.WAYS));
  }

  @PostMapping("/account/ways/record/check")
  ResponseEntity<Page> check(AccountVisit visit) {
    var attempt = attempt(open(visit.inPresence()));
    return proof.check(attempt) instanceof Seen(var acct)
        ? tied(visit, acct)
        : Redirects.seeOther(WATCHED);
  }

  @PostMapping("/account/ways/pin/end")
  ResponseEntity<Page> end(AccountVisit visit) {
    if (visit.inControl().account().pin().isEmpty()) {
      throw new AccountException(Reason.GONE);
    }
    return changes.answer(visit, new EndPin());
  }

  private ResponseEntity<Page> tied(AccountVisit visit, Optional<String> acct) {
    var shown = new Enrolment(visit.me(), Set.of(Way.DNS), Optional.empty(), acct);
    if (enrolments.complete(visit.account(), shown).isEmpty()) {
      throw new AccountException(Reason.GONE);
    }
    activity.note(visit.me(), ActivityKind.PIN_ADDED, Detail.none(), visit.browser());
    return Answers.of(Done.TIED, Section.WAYS);
  }

  private AccountVisit open(AccountVisit visit) {
    if (visit.account().pin().isPresent() || !ways.canTie(visit)) {
      throw new AccountException(Reason.GONE);
    }
    return visit;
  }

  private static Attempt attempt(AccountVisit visit) {
    return visit.attempt("tie");
  }
}
