package gondulf.authorization;

import gondulf.authorization.Reading.RefusedToClient;
import gondulf.authorization.Reading.RefusedToPerson;
import gondulf.language.Words;
import gondulf.protocol.Issuer;
import gondulf.protocol.OAuthError;
import gondulf.protocol.OAuthError.Code;
import gondulf.signin.SignIn;
import gondulf.web.Page;
import gondulf.web.Reference;
import gondulf.web.RefusalPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Turns what can't go on into an answer: to the app if it is proven where it may be answered, else
/// to the person.
@ControllerAdvice(basePackageClasses = {AuthorizationErrors.class, SignIn.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class AuthorizationErrors {

  private static final Logger log = LoggerFactory.getLogger(AuthorizationErrors.class);

  private final Issuer issuer;

  AuthorizationErrors(Issuer issuer) {
    this.issuer = issuer;
  }

  @ExceptionHandler
  ResponseEntity<?> answer(RefusedException e) {
    return switch (e.refused()) {
      case RefusedToClient refused -> toClient(refused);
      case RefusedToPerson refused -> toPerson(refused);
    };
  }

  private ResponseEntity<?> toClient(RefusedToClient refused) {
    log.info("authorization request refused to the app: {}", refused.error().code().wireName());
    var target = refused.returnAddress().with(refused.error(), issuer);
    if (!refused.returnAddress().isAssured()) {
      return ReturnPage.of(refused, target).answer(HttpStatus.BAD_REQUEST);
    }
    return ResponseEntity.status(HttpStatus.FOUND)
        .cacheControl(CacheControl.noStore())
        .location(target)
        .build();
  }

  private static ResponseEntity<Page> toPerson(RefusedToPerson refused) {
    var reference = Reference.random();
    log.info(
        "authorization request refused, reference {}, client {}: {}",
        reference,
        refused.client().map(Object::toString).orElse("unknown"),
        refused.error().description());
    var isOurs = refused.error().code() == Code.TEMPORARILY_UNAVAILABLE;
    var page = (isOurs ? later(refused.error()) : RefusalPage.of(refused.error())).with(reference);
    return refused
        .client()
        .map(client -> page.fact(Words.say("authorization.fact.app"), client.toString()))
        .orElse(page)
        .answer(isOurs ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST);
  }

  private static RefusalPage later(OAuthError error) {
    return RefusalPage.told("authorization.later")
        .protocolFact(Words.say("authorization.fact.happened"), error.description());
  }
}
