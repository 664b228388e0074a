package gondulf.authorization;

import gondulf.authorization.VisitException.Reason;
import gondulf.ownership.DnsProof;
import gondulf.ownership.Look;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
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
class RecordController {

  private static final Logger log = LoggerFactory.getLogger(RecordController.class);

  private final SignIns signIns;
  private final ProofPolicy policy;
  private final DnsProof proof;
  private final InstantSource clock;

  RecordController(SignIns signIns, ProofPolicy policy, DnsProof proof, InstantSource clock) {
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
    var person = domainOwner(visit);
    if (visit.signIn().proofs().contains(Way.DNS)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    return page(visit, person, proof.look(visit.attempt()));
  }

  @PostMapping("/sign-in/{signIn}/record/check")
  ResponseEntity<Page> check(Visit visit) {
    var person = domainOwner(visit);
    if (visit.signIn().proofs().contains(Way.DNS)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    if (proof.check(visit.attempt()) instanceof Look.Seen) {
      signIns.prove(visit.signIn(), person.me(), Way.DNS);
      log.info("{} is proven by DNS", person.me());
      return Redirects.seeOther(visit.at("proof"));
    }
    return Redirects.seeOther(visit.at("record"));
  }

  private ResponseEntity<Page> page(Visit visit, Person person, Look look) {
    return proof
        .find(visit.attempt())
        .<Page>map(asked -> RecordPage.of(Step.of(visit, person), asked, look, clock.instant()))
        .map(page -> page.answer(HttpStatus.OK))
        .orElseGet(() -> Redirects.seeOther(visit.at("proof")));
  }

  private Person domainOwner(Visit visit) {
    var person = visit.person();
    if (!policy.ways(person.me(), person.mail()).contains(Way.DNS)) {
      throw new VisitException(Reason.TOO_EARLY);
    }
    return person;
  }
}
