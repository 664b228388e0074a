package gondulf.signin;

import gondulf.mail.MailAddress;
import gondulf.ownership.CodeDelivery.Delivered;
import gondulf.ownership.CodeDelivery.Refused;
import gondulf.ownership.CodeDelivery.TooMany;
import gondulf.ownership.CodeDelivery.TooSoon;
import gondulf.ownership.CodeDelivery.Undelivered;
import gondulf.ownership.CodeVerdict.Proven;
import gondulf.ownership.CodeVerdict.ShutOut;
import gondulf.ownership.CodeVerdict.Spent;
import gondulf.ownership.CodeVerdict.Wrong;
import gondulf.ownership.MailProof;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
import gondulf.signin.VisitException.Reason;
import gondulf.web.ClientAddress;
import gondulf.web.Page;
import gondulf.web.Reference;
import gondulf.web.RefusalPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Proof by mail: a code is sent, and typed.
@Controller
class MailProofController {

  private static final Logger log = LoggerFactory.getLogger(MailProofController.class);

  private static final String AN_HOUR = "3600";

  private final SignIns signIns;
  private final ProofPolicy policy;
  private final MailProof proof;

  MailProofController(SignIns signIns, ProofPolicy policy, MailProof proof) {
    this.signIns = signIns;
    this.policy = policy;
    this.proof = proof;
  }

  @PostMapping("/sign-in/{signIn}/mail")
  ResponseEntity<Page> send(Visit visit, ClientAddress place) {
    var claimant = visit.claimant();
    return switch (proof.send(visit.attempt(), address(claimant), place.value())) {
      case Delivered _, TooSoon _ -> Redirects.seeOther(visit.at("code"));
      case TooMany _ -> later(visit, MailRefusals.tooMany(canUseDns(claimant)));
      case Refused _ -> {
        var page = logged(MailRefusals.refused(claimant, canUseDns(claimant)), "for good");
        yield back(visit, page, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case Undelivered(var reason) -> {
        var page = logged(MailRefusals.unsent(reason, canUseDns(claimant)), reason);
        yield back(visit, page, HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }

  @GetMapping("/sign-in/{signIn}/code")
  ResponseEntity<Page> show(Visit visit) {
    var claimant = visit.claimant();
    if (visit.signIn().proofs().contains(Way.MAIL)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    return page(visit, claimant).answer(HttpStatus.OK);
  }

  @PostMapping("/sign-in/{signIn}/code")
  ResponseEntity<Page> check(Visit visit) {
    var claimant = visit.claimant();
    if (visit.signIn().proofs().contains(Way.MAIL)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    var typed = visit.parameters().optional("code", String::strip).orElse("");
    return switch (proof.check(visit.attempt(), address(claimant), typed)) {
      case Proven _ -> proven(visit, claimant);
      case Wrong(var left) ->
          page(visit, claimant).wrong(left).answer(HttpStatus.UNPROCESSABLE_CONTENT);
      case Spent _ -> page(visit, claimant).spent().answer(HttpStatus.UNPROCESSABLE_CONTENT);
      case ShutOut _ -> {
        log.warn("too many wrong codes for {}", claimant.me());
        yield later(visit, MailRefusals.shutOut(canUseDns(claimant)));
      }
    };
  }

  private ResponseEntity<Page> proven(Visit visit, Claimant claimant) {
    signIns.prove(visit.signIn(), claimant.me(), Way.MAIL);
    log.info("{} is proven by mail", claimant.me());
    return Redirects.seeOther(visit.at("proof"));
  }

  private CodePage page(Visit visit, Claimant claimant) {
    return CodePage.of(
        StepView.of(visit, claimant), proof.state(visit.attempt()), canUseDns(claimant));
  }

  private static RefusalPage logged(RefusalPage page, String reason) {
    var reference = Reference.random();
    log.warn("a code could not be sent, reference {}: {}", reference, reason);
    return page.with(reference);
  }

  private static ResponseEntity<Page> back(Visit visit, RefusalPage page, HttpStatus status) {
    return page.goOn("Go back", visit.signIn().path("proof")).answer(status);
  }

  private static ResponseEntity<Page> later(Visit visit, RefusalPage page) {
    var answer = back(visit, page, HttpStatus.TOO_MANY_REQUESTS);
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, AN_HOUR)
        .body(answer.getBody());
  }

  private boolean canUseDns(Claimant claimant) {
    return policy.ways(claimant.me(), claimant.mail()).contains(Way.DNS);
  }

  private MailAddress address(Claimant claimant) {
    return claimant
        .mail()
        .filter(_ -> policy.ways(claimant.me(), claimant.mail()).contains(Way.MAIL))
        .orElseThrow(() -> new VisitException(Reason.TOO_EARLY));
  }
}
