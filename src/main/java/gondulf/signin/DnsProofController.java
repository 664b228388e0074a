package gondulf.signin;

import gondulf.ownership.DnsProof;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.RecordCheck;
import gondulf.ownership.Way;
import gondulf.signin.VisitException.Reason;
import gondulf.web.Page;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Proof by DNS: a record is asked for, and looked for until it is there.
@Controller
class DnsProofController {

  private static final Logger log = LoggerFactory.getLogger(DnsProofController.class);

  private final SignIns signIns;
  private final ProofPolicy policy;
  private final DnsProof proof;
  private final InstantSource clock;

  DnsProofController(SignIns signIns, ProofPolicy policy, DnsProof proof, InstantSource clock) {
    this.signIns = signIns;
    this.policy = policy;
    this.proof = proof;
    this.clock = clock;
  }

  @PostMapping("/sign-in/{signIn}/record")
  ResponseEntity<Page> ask(Visit visit) {
    domainOwner(visit);
    proof.ask(visit.attempt());
    signIns.extend(visit.signIn(), DnsProof.LIFETIME);
    return Redirects.seeOther(visit.at("record"));
  }

  /// Looks and shows what it saw. The page comes back by itself until the record is there.
  @GetMapping("/sign-in/{signIn}/record")
  ResponseEntity<Page> show(Visit visit) {
    var claimant = domainOwner(visit);
    if (visit.signIn().proofs().contains(Way.DNS)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    return page(visit, claimant, proof.look(visit.attempt()));
  }

  @PostMapping("/sign-in/{signIn}/record/check")
  ResponseEntity<Page> check(Visit visit) {
    var claimant = domainOwner(visit);
    if (visit.signIn().proofs().contains(Way.DNS)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    if (proof.check(visit.attempt()) instanceof RecordCheck.Seen) {
      signIns.prove(visit.signIn(), claimant.me(), Way.DNS);
      log.info("{} is proven by DNS", claimant.me());
      return Redirects.seeOther(visit.at("proof"));
    }
    return Redirects.seeOther(visit.at("record"));
  }

  private ResponseEntity<Page> page(Visit visit, Claimant claimant, RecordCheck check) {
    return proof
        .find(visit.attempt())
        .<Page>map(
            asked -> RecordPage.of(StepView.of(visit, claimant), asked, check, clock.instant()))
        .map(page -> page.answer(HttpStatus.OK))
        .orElseGet(() -> Redirects.seeOther(visit.at("proof")));
  }

  private Claimant domainOwner(Visit visit) {
    var claimant = visit.claimant();
    if (!policy.ways(claimant.me(), claimant.mail()).contains(Way.DNS)) {
      throw new VisitException(Reason.TOO_EARLY);
    }
    return claimant;
  }
}
