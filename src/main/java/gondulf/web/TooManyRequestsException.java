package gondulf.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// A client address has asked more often than it may. Answered 429, in the channel's own words.
public final class TooManyRequestsException extends ErrorResponseException {

  private static final long serialVersionUID = 1L;

  TooManyRequestsException(Duration wait) {
    super(HttpStatus.TOO_MANY_REQUESTS);
    getHeaders().set(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(wait));
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
