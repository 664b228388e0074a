package gondulf.token;

import static gondulf.protocol.OAuthError.temporarilyUnavailable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gondulf.protocol.OAuthError;
import gondulf.protocol.OAuthException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Turns an [OAuthError] into the JSON of RFC 6749 §5.2. The only place where that happens.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
@RestControllerAdvice(basePackageClasses = TokenErrors.class)
class TokenErrors {

  private static final Logger log = LoggerFactory.getLogger(TokenErrors.class);

  @ExceptionHandler
  ResponseEntity<Body> answer(OAuthException e) {
    log.info("refused: {}", e.getMessage());
    return answer(e.error());
  }

  /// The database is busy or gone: nothing was changed, and the app may come again.
  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<Body> answer(RuntimeException e) {
    log.error("the database failed", e);
    return answer(temporarilyUnavailable("the server cannot reach its data; try again"));
  }

  private static ResponseEntity<Body> answer(OAuthError error) {
    return ResponseEntity.status(status(error.code()))
        .headers(ChallengeHeaders.of(error))
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Body(error.code().wireName(), error.description()));
  }

  private static HttpStatus status(OAuthError.Code code) {
    return switch (code) {
      case INVALID_CLIENT, INVALID_TOKEN -> HttpStatus.UNAUTHORIZED;
      case SERVER_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
      case TEMPORARILY_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case ACCESS_DENIED,
          INVALID_GRANT,
          INVALID_REQUEST,
          INVALID_SCOPE,
          INVALID_TARGET,
          UNSUPPORTED_GRANT_TYPE,
          UNSUPPORTED_RESPONSE_TYPE ->
          HttpStatus.BAD_REQUEST;
    };
  }

  @JsonPropertyOrder({"error", "error_description"})
  record Body(
      @JsonProperty("error") String error,
      @JsonProperty("error_description") String errorDescription) {}
}
