package gondulf.signin;

import gondulf.identity.Account;
import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.BrowserName;
import gondulf.identity.Detail;
import gondulf.identity.Enrolment;
import gondulf.identity.Enrolments;
import gondulf.identity.OwnRecords;
import gondulf.identity.Presence;
import gondulf.ownership.DnsProof;
import gondulf.ownership.DnsProof.RequestedRecord;
import gondulf.signin.VisitException.Reason;
import gondulf.web.Page;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What follows when somebody has shown something: another step, an account, or what they came for.
@Component
class Conclusion {

  private static final Logger log = LoggerFactory.getLogger(Conclusion.class);

  private final SignIns signIns;
  private final Demands demands;
  private final Errands errands;
  private final Identification identification;
  private final Enrolments enrolments;
  private final Reenrolment reenrolment;
  private final DnsProof proof;
  private final OwnRecords own;
  private final Activity activity;

  Conclusion(
      SignIns signIns,
      Demands demands,
      Errands errands,
      Identification identification,
      Enrolments enrolments,
      Reenrolment reenrolment,
      DnsProof proof,
      OwnRecords own,
      Activity activity) {
    this.signIns = signIns;
    this.demands = demands;
    this.errands = errands;
    this.identification = identification;
    this.enrolments = enrolments;
    this.reenrolment = reenrolment;
    this.proof = proof;
    this.own = own;
    this.activity = activity;
  }

  ResponseEntity<Page> of(Visit visit, Presence way, BrowserName browser) {
    return of(visit, way, Optional.empty(), browser);
  }

  /// Notes what was shown, and goes on.
  ///
  /// @param acct what was seen in DNS, if it may stay there
  ResponseEntity<Page> of(Visit visit, Presence way, Optional<String> acct, BrowserName browser) {
    log.info("{} is shown, {}", visit.claimant().me(), way);
    return signIns
        .prove(visit.signIn(), demands.account(visit).map(Account::number), way, acct)
        .map(signIn -> next(visit.with(signIn), browser))
        .orElseGet(() -> Redirects.seeOther(visit.at("proof")));
  }

  private ResponseEntity<Page> next(Visit visit, BrowserName browser) {
    var demand = demands.of(visit);
    object(visit, demand);
    if (!demand.isMet()) {
      return Redirects.seeOther(visit.at("proof"));
    }
    return switch (demand) {
      case Demand.Control control when visit.signIn().isAnew() -> anew(visit, control, browser);
      case Demand.Control control -> enrol(visit, control.enrolment(visit.signIn()), browser);
      case Demand.Return known -> comeBack(visit, known, browser);
    };
  }

  private ResponseEntity<Page> anew(Visit visit, Demand.Control shown, BrowserName browser) {
    demands
        .account(visit)
        .ifPresent(account ->
            shown.mail().ifPresent(mail -> reenrolment.ask(visit, account, mail, browser)));
    return Redirects.seeOther(visit.at("anew"));
  }

  /// Somebody else may have been faster, from another browser; they have the account then.
  private ResponseEntity<Page> enrol(Visit visit, Enrolment enrolment, BrowserName browser) {
    var account =
        enrolments.enrol(enrolment).orElseThrow(() -> new VisitException(Reason.TOO_EARLY));
    activity.note(account.me(), ActivityKind.ENROLLED, Detail.none(), browser);
    askedRecord(visit).ifPresent(acct -> own.note(account.me(), acct));
    return arrive(visit.with(signIns.enrolled(visit.signIn(), account.number())), browser);
  }

  /// A record that they were shown, and did not wait for.
  private Optional<String> askedRecord(Visit visit) {
    return proof.find(visit.attempt()).flatMap(RequestedRecord::account);
  }

  private ResponseEntity<Page> comeBack(Visit visit, Demand.Return known, BrowserName browser) {
    var account = demands.account(visit).orElseThrow();
    if (!known.lacking().isEmpty()) {
      enrolments.complete(account, known.enrolment(visit.signIn()));
      activity.note(account.me(), ActivityKind.ENROLLED, Detail.none(), browser);
    }
    return arrive(visit, browser);
  }

  /// Whoever shows that they are the owner objects to a new enrolment, whatever else they lack.
  private void object(Visit visit, Demand demand) {
    if (demand instanceof Demand.Return known
        && known.isKnown()
        && errands.wanted(visit.signIn()) != Wanted.CONTROL) {
      demands.account(visit).ifPresent(account -> reenrolment.objected(visit, account));
    }
  }

  /// Lets somebody in who has shown enough.
  ResponseEntity<Page> arrive(Visit visit, BrowserName browser) {
    return identification.of(visit, owner -> errands.arrive(new Arrival(visit, owner, browser)));
  }
}
