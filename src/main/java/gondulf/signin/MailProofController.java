package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.identity.Presence;
import gondulf.language.Words;
import gondulf.mail.MailAddress;
import gondulf.ownership.CodeDelivery.Delivered;
import gondulf.ownership.CodeDelivery.Refused;
import gondulf.ownership.CodeDelivery.TooMany;
import gondulf.ownership.CodeDelivery.TooSoon;
import gondulf.ownership.CodeDelivery.Undelivered;
import gondulf.ownership.CodeState;
import gondulf.ownership.CodeVerdict.Proven;
import gondulf.ownership.CodeVerdict.ShutOut;
import gondulf.ownership.CodeVerdict.Spent;
import gondulf.ownership.CodeVerdict.Wrong;
import gondulf.ownership.MailProof;
import gondulf.signin.VisitException.Reason;
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
class MailProofController {

  private static final Logger log = LoggerFactory.getLogger(MailProofController.class);

  private final Demands demands;
  private final MailProof proof;
  private final Conclusion conclusion;
  private final FailedTries failedTries;

  MailProofController(
      Demands demands, MailProof proof, Conclusion conclusion, FailedTries failedTries) {
    this.demands = demands;
    this.proof = proof;
    this.conclusion = conclusion;
    this.failedTries = failedTries;
  }

  @PostMapping("/sign-in/{signIn}/mail")
  ResponseEntity<Page> send(Visit visit, ClientAddress place) {
    var demand = open(visit);
    return switch (proof.send(visit.attempt(), address(demand), place.value())) {
      case Delivered _, TooSoon _ -> Redirects.seeOther(visit.at("code"));
      case TooMany _ ->
          later(visit, logged(MailRefusals.tooMany(canUseDns(demand)), "too many were sent"));
      case Refused _ -> {
        var page =
            logged(MailRefusals.refused(StepView.of(visit, demand), canUseDns(demand)), "for good");
        yield back(visit, page).answer(HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case Undelivered(var reason) -> {
        var page = logged(MailRefusals.unsent(reason, canUseDns(demand)), reason);
        yield back(visit, page).answer(HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }

  @GetMapping("/sign-in/{signIn}/code")
  ResponseEntity<Page> show(Visit visit) {
    if (visit.hasShown(Presence.MAIL)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    return page(visit, open(visit)).answer(HttpStatus.OK);
  }

  @PostMapping("/sign-in/{signIn}/code")
  ResponseEntity<Page> check(Visit visit, BrowserName browser) {
    if (visit.hasShown(Presence.MAIL)) {
      return Redirects.seeOther(visit.at("proof"));
    }
    var demand = open(visit);
    var typed = visit.parameters().optional("code", String::strip).orElse("");
    return switch (proof.check(visit.attempt(), address(demand), typed)) {
      case Proven _ -> conclusion.of(visit, Presence.MAIL, browser);
      case Wrong(var left) ->
          page(visit, demand).wrong(typed, left).answer(HttpStatus.UNPROCESSABLE_CONTENT);
      case Spent _ -> {
        if (proof.state(visit.attempt()) instanceof CodeState.Exhausted) {
          failedTries.tell(visit, browser);
        }
        yield page(visit, demand).spent().answer(HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case ShutOut _ -> {
        var reference = Reference.random();
        log.warn("too many wrong codes for {}, reference {}", visit.claimant().me(), reference);
        failedTries.tell(visit, browser);
        yield later(visit, MailRefusals.shutOut(canUseDns(demand)).with(reference));
      }
    };
  }

  private CodePage page(Visit visit, Demand demand) {
    return CodePage.of(StepView.of(visit, demand), proof.state(visit.attempt()), canUseDns(demand));
  }

  private static RefusalPage logged(RefusalPage page, String reason) {
    var reference = Reference.random();
    log.warn("a code could not be sent, reference {}: {}", reference, reason);
    return page.with(reference);
  }

  private static RefusalPage back(Visit visit, RefusalPage page) {
    return page.goOn(Words.say("signin.back"), visit.signIn().path("proof"));
  }

  private static ResponseEntity<Page> later(Visit visit, RefusalPage page) {
    return back(visit, page).answer(HttpStatus.TOO_MANY_REQUESTS, MailProof.PERIOD);
  }

  private static boolean canUseDns(Demand demand) {
    return demand.open().contains(Presence.DNS);
  }

  private Demand open(Visit visit) {
    var demand = demands.of(visit);
    if (!demand.open().contains(Presence.MAIL)) {
      throw new VisitException(Reason.TOO_EARLY);
    }
    return demand;
  }

  private static MailAddress address(Demand demand) {
    return demand.mail().orElseThrow(() -> new VisitException(Reason.TOO_EARLY));
  }
}
