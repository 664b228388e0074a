package gondulf.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// More sign-ins are under way than this server takes, whoever began them. Answered 503.
final class TooManySignInsException extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  TooManySignInsException(Duration wait) {
    super(HttpStatus.SERVICE_UNAVAILABLE);
    getHeaders().set(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait));
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
