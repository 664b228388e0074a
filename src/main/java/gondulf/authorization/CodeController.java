package gondulf.authorization;

import gondulf.authorization.VisitException.Reason;
import gondulf.mail.MailAddress;
import gondulf.ownership.CodeDelivery.Delivered;
import gondulf.ownership.CodeDelivery.TooMany;
import gondulf.ownership.CodeDelivery.TooSoon;
import gondulf.ownership.CodeDelivery.Undelivered;
import gondulf.ownership.MailProof;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Verdict.Proven;
import gondulf.ownership.Verdict.ShutOut;
import gondulf.ownership.Verdict.Spent;
import gondulf.ownership.Verdict.Wrong;
import gondulf.ownership.Way;
import gondulf.web.ClientAddress;
import gondulf.web.Page;
import gondulf.web.Reference;
import gondulf.web.RefusalPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Proof by mail: a code is sent, and typed.
@Controller
class CodeController {

  private static final Logger log = LoggerFactory.getLogger(CodeController.class);

  private final SignIns signIns;
  private final ProofPolicy policy;
  private final MailProof proof;

  CodeController(SignIns signIns, ProofPolicy policy, MailProof proof) {
    this.signIns = signIns;
    this.policy = policy;
    this.proof = proof;
  }

  @PostMapping("/sign-in/{signIn}/mail")
  ResponseEntity<Page> send(Visit visit, ClientAddress place) {
    var person = visit.person();
    return switch (proof.send(visit.attempt(), address(person), place.value())) {
      case Delivered _, TooSoon _ -> Redirects.seeOther(visit.at("code"));
      case TooMany _ ->
          back(visit, MailRefusals.tooMany(canUseDns(person)), HttpStatus.TOO_MANY_REQUESTS);
      case Undelivered(var reason) -> {
        var reference = Reference.random();
        log.warn("a code could not be sent, reference {}: {}", reference, reason);
        var page = MailRefusals.unsent(reason, canUseDns(person)).with(reference);
        yield back(visit, page, HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }

  @GetMapping("/sign-in/{signIn}/code")
  ResponseEntity<Page> show(Visit visit) {
    var person = visit.person();
    if (visit.signIn().proofs().contains(Way.MAIL)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    return page(visit, person).answer(HttpStatus.OK);
  }

  @PostMapping("/sign-in/{signIn}/code")
  ResponseEntity<Page> check(Visit visit) {
    var person = visit.person();
    if (visit.signIn().proofs().contains(Way.MAIL)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    var typed = visit.parameters().optional("code", String::strip).orElse("");
    return switch (proof.check(visit.attempt(), address(person), typed)) {
      case Proven _ -> proven(visit, person);
      case Wrong(var left) ->
          page(visit, person).wrong(left).answer(HttpStatus.UNPROCESSABLE_CONTENT);
      case Spent _ -> page(visit, person).spent().answer(HttpStatus.UNPROCESSABLE_CONTENT);
      case ShutOut _ -> {
        log.warn("too many wrong codes for {}", person.me());
        yield back(visit, MailRefusals.shutOut(canUseDns(person)), HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private ResponseEntity<Page> proven(Visit visit, Person person) {
    signIns.prove(visit.signIn(), person.me(), Way.MAIL);
    log.info("{} is proven by mail", person.me());
    return Redirects.seeOther(visit.at("proof"));
  }

  private CodePage page(Visit visit, Person person) {
    return CodePage.of(Step.of(visit, person), proof.state(visit.attempt()), canUseDns(person));
  }

  private static ResponseEntity<Page> back(Visit visit, RefusalPage page, HttpStatus status) {
    return page.goOn("Go back", visit.signIn().path("proof")).answer(status);
  }

  private boolean canUseDns(Person person) {
    return policy.ways(person.me(), person.mail()).contains(Way.DNS);
  }

  private MailAddress address(Person person) {
    return person
        .mail()
        .filter(_ -> policy.ways(person.me(), person.mail()).contains(Way.MAIL))
        .orElseThrow(() -> new VisitException(Reason.TOO_EARLY));
  }
}
