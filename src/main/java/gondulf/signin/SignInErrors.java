package gondulf.signin;

import gondulf.web.Page;
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
    log.info("step of a sign-in refused: {}", e.reason());
    return switch (e.reason()) {
      case UNKNOWN_BROWSER -> SignInRefusals.UNKNOWN_BROWSER.answer(HttpStatus.FORBIDDEN);
      case FOREIGN_FORM -> SignInRefusals.FOREIGN_FORM.answer(HttpStatus.FORBIDDEN);
      case ENDED -> SignInRefusals.ENDED.answer(HttpStatus.GONE);
      case TOO_EARLY -> SignInRefusals.TOO_EARLY.answer(HttpStatus.CONFLICT);
      case SHUT_OUT -> SignInRefusals.SHUT_OUT.answer(HttpStatus.FORBIDDEN);
      case OTHER_WEBSITE -> SignInRefusals.OTHER_WEBSITE.answer(HttpStatus.FORBIDDEN);
      case OBJECTED -> SignInRefusals.OBJECTED.answer(HttpStatus.FORBIDDEN);
      case ALREADY_USED -> SignInRefusals.ALREADY_USED.answer(HttpStatus.CONFLICT);
    };
  }
}
