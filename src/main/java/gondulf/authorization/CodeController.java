package gondulf.authorization;

import gondulf.authorization.VisitException.Reason;
import gondulf.mail.MailAddress;
import gondulf.ownership.MailProof;
import gondulf.ownership.Posting.Posted;
import gondulf.ownership.Posting.TooMany;
import gondulf.ownership.Posting.TooSoon;
import gondulf.ownership.Posting.Unsent;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Verdict.Proven;
import gondulf.ownership.Verdict.ShutOut;
import gondulf.ownership.Verdict.Spent;
import gondulf.ownership.Verdict.Wrong;
import gondulf.ownership.Way;
import gondulf.web.ClientAddress;
import gondulf.web.Page;
import gondulf.web.Reference;
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

  private static final String BACK = "Go back";

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
    if (proof.isExhausted(visit.attempt())) {
      return visit.goOn("code");
    }
    var posting = proof.send(visit.attempt(), address(person), place.value());
    return switch (posting) {
      case Posted _ -> visit.goOn("code");
      case TooSoon _ -> visit.goOn("code");
      case TooMany _ ->
          MailRefusals.tooMany(canUseDns(person))
              .goOn(BACK, visit.signIn().path("proof"))
              .answer(HttpStatus.TOO_MANY_REQUESTS);
      case Unsent(var reason) -> {
        var reference = Reference.random();
        log.warn("a code could not be sent, reference {}: {}", reference, reason);
        yield MailRefusals.unsent(reason, canUseDns(person))
            .goOn(BACK, visit.signIn().path("proof"))
            .with(reference)
            .answer(HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }

  @GetMapping("/sign-in/{signIn}/code")
  ResponseEntity<Page> show(Visit visit) {
    var person = visit.person();
    if (visit.signIn().proofs().contains(Way.MAIL)) {
      return visit.goOn("proof");
    }
    if (!proof.isAwaited(visit.attempt())) {
      return page(visit, person, "This code can't be used any more.", HttpStatus.OK);
    }
    return page(visit, person, "", HttpStatus.OK);
  }

  @PostMapping("/sign-in/{signIn}/code")
  ResponseEntity<Page> check(Visit visit) {
    var person = visit.person();
    if (visit.signIn().proofs().contains(Way.MAIL)) {
      return visit.goOn("proof");
    }
    var typed = visit.parameters().optional("code", String::strip).orElse("");
    return switch (proof.check(visit.attempt(), address(person), typed)) {
      case Proven _ -> {
        signIns.prove(visit.signIn(), person.me(), Way.MAIL);
        log.info("{} is proven by mail", person.me());
        yield visit.goOn("proof");
      }
      case Wrong(var left) -> page(visit, person, wrong(left), HttpStatus.UNPROCESSABLE_CONTENT);
      case Spent _ ->
          page(
              visit, person, "This code can't be used any more.", HttpStatus.UNPROCESSABLE_CONTENT);
      case ShutOut _ -> {
        log.warn("too many wrong codes for {}", person.me());
        yield MailRefusals.shutOut(canUseDns(person))
            .goOn(BACK, visit.signIn().path("proof"))
            .answer(HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private ResponseEntity<Page> page(Visit visit, Person person, String error, HttpStatus status) {
    var wait = proof.pause(visit.attempt());
    return new CodePage(
            Step.of(visit, person),
            error,
            proof.isAwaited(visit.attempt()),
            proof.isExhausted(visit.attempt()),
            wait.plusMillis(999).toSeconds(),
            canUseDns(person))
        .answer(status);
  }

  private static String wrong(int left) {
    return "That is not the code. You have " + left + (left == 1 ? " try" : " tries") + " left.";
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
