package gondulf.account;

import gondulf.protocol.OAuthException;
import gondulf.web.Page;
import gondulf.web.RefusalPage;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Tells why an account page can't be shown or changed, and leads to where that can be mended.
@ControllerAdvice(basePackageClasses = AccountErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountErrors {

  private static final Logger log = LoggerFactory.getLogger(AccountErrors.class);

  private final AccountEntrance entrance;

  AccountErrors(AccountEntrance entrance) {
    this.entrance = entrance;
  }

  @ExceptionHandler
  ResponseEntity<Page> answer(AccountException e, HttpServletRequest request) {
    log.info("account page refused: {}", e.reason());
    var to = AccountPath.ofRequest(request.getRequestURI());
    return switch (e.reason()) {
      case SIGNED_OUT ->
          request.getMethod().equals("POST")
              ? AccountRefusals.SIGNED_OUT
                  .goOn("Sign in", AccountPath.HOME.text())
                  .answer(HttpStatus.FORBIDDEN)
              : entrance.begin(request, to);
      case FOREIGN_FORM ->
          AccountRefusals.FOREIGN_FORM
              .goOn("To your account", to.text())
              .answer(HttpStatus.FORBIDDEN);
      case NOT_PRESENT -> prove(AccountRefusals.NOT_PRESENT, "PRESENCE", to);
      case NOT_IN_CONTROL -> prove(AccountRefusals.NOT_IN_CONTROL, "CONTROL", to);
      case GONE ->
          AccountRefusals.GONE.goOn("To your account", to.text()).answer(HttpStatus.NOT_FOUND);
      case NO_WAY_BACK ->
          AccountRefusals.NO_WAY_BACK.goOn("Go back", to.text()).answer(HttpStatus.CONFLICT);
      case NOT_ADMITTED ->
          AccountRefusals.NOT_ADMITTED.goOn("Go back", to.text()).answer(HttpStatus.FORBIDDEN);
    };
  }

  /// What no form of ours sends.
  @ExceptionHandler
  ResponseEntity<Page> answer(OAuthException e, HttpServletRequest request) {
    log.info("a form of the account was refused: {}", e.getMessage());
    return AccountRefusals.MALFORMED
        .fact("What was wrong", e.error().description())
        .goOn("To your account", AccountPath.ofRequest(request.getRequestURI()).text())
        .answer(HttpStatus.BAD_REQUEST);
  }

  private static ResponseEntity<Page> prove(RefusalPage page, String wanted, AccountPath to) {
    var query = Query.of("wanted", wanted, "to", to.text());
    return page.goOn("Show it", "/account/prove?" + query).answer(HttpStatus.FORBIDDEN);
  }
}
