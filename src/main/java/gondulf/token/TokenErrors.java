package gondulf.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gondulf.protocol.OAuthException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Turns a breach of the protocol into the JSON of RFC 6749 §5.2. The only place where that
/// happens.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = TokenErrors.class)
class TokenErrors {

  private static final Logger log = LoggerFactory.getLogger(TokenErrors.class);

  @ExceptionHandler
  ResponseEntity<Body> answer(OAuthException e) {
    log.info("refused: {}", e.getMessage());
    var headers = ChallengeHeaders.of(e.error());
    return ResponseEntity.status(
            headers.isEmpty() ? HttpStatus.BAD_REQUEST : HttpStatus.UNAUTHORIZED)
        .headers(headers)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Body(e.error().code().wireName(), e.error().description()));
  }

  @JsonPropertyOrder({"error", "error_description"})
  record Body(
      @JsonProperty("error") String error,
      @JsonProperty("error_description") String errorDescription) {}
}
