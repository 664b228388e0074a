package gondulf.account;

import gondulf.language.Words;
import gondulf.protocol.OAuthException;
import gondulf.web.Page;
import gondulf.web.Reference;
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
    var reference = Reference.random();
    log.info("account page refused, reference {}: {}", reference, e.reason());
    var to = AccountPath.ofRequest(request.getRequestURI());
    var page = AccountRefusals.of(e.reason()).with(reference);
    return switch (e.reason()) {
      case SIGNED_OUT ->
          request.getMethod().equals("POST")
              ? page.goOn(Words.say("account.sign-in"), AccountPath.HOME.text())
                  .answer(HttpStatus.FORBIDDEN)
              : entrance.begin(request, to);
      case FOREIGN_FORM -> toAccount(page, to).answer(HttpStatus.FORBIDDEN);
      case NOT_PRESENT -> prove(page, "PRESENCE", to);
      case NOT_IN_CONTROL -> prove(page, "CONTROL", to);
      case GONE -> toAccount(page, to).answer(HttpStatus.NOT_FOUND);
      case NO_WAY_BACK -> back(page, to).answer(HttpStatus.CONFLICT);
      case NOT_ADMITTED -> back(page, to).answer(HttpStatus.FORBIDDEN);
    };
  }

  /// What no form of ours sends.
  @ExceptionHandler
  ResponseEntity<Page> answer(OAuthException e, HttpServletRequest request) {
    var reference = Reference.random();
    log.info("a form of the account was refused, reference {}: {}", reference, e.getMessage());
    var page =
        AccountRefusals.malformed()
            .with(reference)
            .protocolFact(Words.say("account.fact.wrong"), e.error().description());
    return toAccount(page, AccountPath.ofRequest(request.getRequestURI()))
        .answer(HttpStatus.BAD_REQUEST);
  }

  private static RefusalPage toAccount(RefusalPage page, AccountPath to) {
    return page.goOn(Words.say("account.to-account"), to.text());
  }

  private static RefusalPage back(RefusalPage page, AccountPath to) {
    return page.goOn(Words.say("account.back"), to.text());
  }

  private static ResponseEntity<Page> prove(RefusalPage page, String wanted, AccountPath to) {
    var query = Query.of("wanted", wanted, "to", to.text());
    return page.goOn(Words.say("account.prove"), "/account/prove?" + query)
        .answer(HttpStatus.FORBIDDEN);
  }
}
