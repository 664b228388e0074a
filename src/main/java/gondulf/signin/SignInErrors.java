package gondulf.signin;

import gondulf.language.Words;
import gondulf.ownership.DnsProof;
import gondulf.signin.VisitException.Reason;
import gondulf.web.Page;
import gondulf.web.Reference;
import gondulf.web.RefusalPage;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Tells the person why a step can't be taken, in whichever room it was.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInErrors {

  private static final Logger log = LoggerFactory.getLogger(SignInErrors.class);

  @ExceptionHandler
  ResponseEntity<Page> answer(VisitException e) {
    var reference = Reference.random();
    log.info("step of a sign-in refused, reference {}: {}", reference, e.reason());
    var page = page(e.reason()).with(reference);
    return switch (e.reason()) {
      case UNKNOWN_BROWSER, FOREIGN_FORM, SHUT_OUT, OTHER_WEBSITE, OBJECTED ->
          page.answer(HttpStatus.FORBIDDEN);
      case ENDED -> page.answer(HttpStatus.GONE);
      case TOO_EARLY, ALREADY_USED -> page.answer(HttpStatus.CONFLICT);
      case TOO_OFTEN -> page.answer(HttpStatus.TOO_MANY_REQUESTS, Reenrolment.PERIOD);
    };
  }

  static RefusalPage page(Reason reason) {
    return RefusalPage.told(
        "signin.refused." + Words.key(reason),
        Map.of(
            "lifetime",
            Lifetime.words(SignIns.LIFETIME),
            "dns",
            Lifetime.words(DnsProof.LIFETIME)));
  }
}
