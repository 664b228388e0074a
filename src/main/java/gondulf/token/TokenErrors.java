package gondulf.token;

import gondulf.protocol.OAuthError;
import gondulf.protocol.OAuthError.Code;
import gondulf.protocol.OAuthException;
import gondulf.web.ErrorBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Turns a breach of the protocol at one of this room's endpoints into the [ErrorBody] that the app
/// gets, with the status and the headers that belong to the error.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = TokenErrors.class)
class TokenErrors {

  private static final Logger log = LoggerFactory.getLogger(TokenErrors.class);
  private static final String A_MINUTE = "60";

  @ExceptionHandler
  ResponseEntity<ErrorBody> answer(OAuthException e) {
    log.info("refused: {}", e.getMessage());
    return ResponseEntity.status(status(e.error()))
        .headers(headers(e.error()))
        .contentType(MediaType.APPLICATION_JSON)
        .body(ErrorBody.of(e.error()));
  }

  private static HttpHeaders headers(OAuthError error) {
    var headers = ChallengeHeaders.of(error);
    if (error.code() == Code.TEMPORARILY_UNAVAILABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, A_MINUTE);
    }
    return headers;
  }

  private static HttpStatus status(OAuthError error) {
    return switch (error.code()) {
      case INVALID_TOKEN, INVALID_CLIENT -> HttpStatus.UNAUTHORIZED;
      case INSUFFICIENT_SCOPE -> HttpStatus.FORBIDDEN;
      case TEMPORARILY_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> HttpStatus.BAD_REQUEST;
    };
  }
}
