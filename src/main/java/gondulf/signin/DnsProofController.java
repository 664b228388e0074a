package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.identity.Presence;
import gondulf.ownership.DnsProof;
import gondulf.ownership.RecordCheck.Seen;
import gondulf.signin.VisitException.Reason;
import gondulf.web.Page;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Proof by DNS: a record is asked for, and looked for until it is there.
@Controller
class DnsProofController {

  private final SignIns signIns;
  private final Demands demands;
  private final DnsProof proof;
  private final Conclusion conclusion;
  private final FailedTries failures;
  private final InstantSource clock;

  DnsProofController(
      SignIns signIns,
      Demands demands,
      DnsProof proof,
      Conclusion conclusion,
      FailedTries failures,
      InstantSource clock) {
    this.signIns = signIns;
    this.demands = demands;
    this.proof = proof;
    this.conclusion = conclusion;
    this.failures = failures;
    this.clock = clock;
  }

  @PostMapping("/sign-in/{signIn}/record")
  ResponseEntity<Page> ask(Visit visit) {
    var demand = open(visit);
    if (demand.isForGood()) {
      proof.askForAccount(visit.attempt());
    } else {
      proof.askForProof(visit.attempt());
    }
    signIns.extend(visit.signIn(), DnsProof.LIFETIME);
    return Redirects.seeOther(visit.at("record"));
  }

  /// Looks and shows what it saw.
  ///
  /// @param watch there if the page is to come back by itself until the record is there
  @GetMapping("/sign-in/{signIn}/record")
  ResponseEntity<Page> show(Visit visit, @RequestParam Optional<String> watch) {
    if (visit.hasShown(Presence.DNS)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    var demand = open(visit);
    var check = proof.look(visit.attempt());
    return proof
        .find(visit.attempt())
        .map(asked -> {
          var path = visit.signIn().path("record");
          var record = RecordView.of(path, asked, check, clock.instant(), watch.isPresent());
          return new RecordPage(StepView.of(visit, demand), record, asked.isTemporary())
              .answer(HttpStatus.OK);
        })
        .orElseGet(() -> Redirects.seeOther(visit.at("proof")));
  }

  @PostMapping("/sign-in/{signIn}/record/check")
  ResponseEntity<Page> check(Visit visit, BrowserName browser) {
    if (visit.hasShown(Presence.DNS)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    var _ = open(visit);
    if (proof.check(visit.attempt()) instanceof Seen(var acct)) {
      return conclusion.of(visit, Presence.DNS, acct, browser);
    }
    failures.count(Presence.DNS);
    return Redirects.seeOther(visit.at("record?watch"));
  }

  private Demand open(Visit visit) {
    var demand = demands.of(visit);
    if (!demand.open().contains(Presence.DNS)) {
      throw new VisitException(Reason.TOO_EARLY);
    }
    return demand;
  }
}
