package gondulf.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_METHOD;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import gondulf.protocol.OAuthException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.DisconnectedClientHelper;

/// Answers whatever no room has answered, whether Spring has noticed it or the container: a page to
/// people, JSON to apps, and never a word of what is inside.
@Controller
@ControllerAdvice
@Order
class UnexpectedErrors implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(UnexpectedErrors.class);

  private static final int LONGEST_SHOWN = 300;

  @ExceptionHandler
  ResponseEntity<?> breach(OAuthException e, HttpServletRequest request) {
    return answer(noted(Refusal.of(e.error()), request), Channel.of(request), HttpHeaders.EMPTY);
  }

  /// With a reference, for what a person may want to ask about. What else is no good tells all that
  /// there is to know, and whoever scans the server must not fill its log.
  private static Refusal noted(Refusal refusal, HttpServletRequest request) {
    var reference = Reference.random();
    log.info(
        "refused {} {}, reference {}: {}",
        request.getMethod(),
        shown(request),
        reference,
        refusal.error().asException().getMessage());
    return refusal.with(reference);
  }

  private static String shown(HttpServletRequest request) {
    var uri = request.getRequestURI();
    return uri.substring(0, Math.min(uri.length(), LONGEST_SHOWN));
  }

  /// A disk that is full fails every request: one line for each, as the rest would be the same.
  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    UncategorizedDataAccessException.class,
    TransactionException.class
  })
  ResponseEntity<?> unavailable(Exception e, HttpServletRequest request) {
    var reference = Reference.random();
    var cause = NestedExceptionUtils.getMostSpecificCause(e).toString();
    log.error("the database did not do its part, reference {}: {}", reference, cause);
    return answer(Failure.UNAVAILABLE, reference, Channel.of(request));
  }

  @ExceptionHandler
  ResponseEntity<?> full(TooManySignInsException e, HttpServletRequest request) {
    return answer(Refusal.of(Failure.FULL), Channel.of(request), e.getHeaders());
  }

  @ExceptionHandler
  @Nullable ResponseEntity<?> anything(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      var failure = Failure.of(known.getStatusCode().value());
      var refusal = Refusal.of(failure);
      return answer(
          failure == Failure.FORBIDDEN ? noted(refusal, request) : refusal,
          Channel.of(request),
          known.getHeaders());
    }
    return DisconnectedClientHelper.isClientDisconnectedException(e)
        ? null
        : logged(Failure.BROKEN, e, Channel.of(request));
  }

  /// What the container met outside of every controller.
  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<?> container(HttpServletRequest request) {
    var channel =
        Channel.of(
            attribute(request, ERROR_METHOD, "GET"), attribute(request, ERROR_REQUEST_URI, "/"));
    var failure = Failure.of(Integer.parseInt(attribute(request, ERROR_STATUS_CODE, "404")));
    return failure == Failure.BROKEN
        ? logged(failure, (Throwable) request.getAttribute(ERROR_EXCEPTION), channel)
        : answer(Refusal.of(failure), channel, retryAfter(failure));
  }

  private static HttpHeaders retryAfter(Failure failure) {
    var headers = new HttpHeaders();
    if (failure == Failure.UNAVAILABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, RetryAfter.SOON);
    }
    return headers;
  }

  private static ResponseEntity<?> logged(
      Failure failure, @Nullable Throwable cause, Channel channel) {
    var reference = Reference.random();
    log.error("{}, reference {}", failure.error().description(), reference, cause);
    return answer(failure, reference, channel);
  }

  private static ResponseEntity<?> answer(Failure failure, Reference reference, Channel channel) {
    return answer(Refusal.of(failure).with(reference), channel, retryAfter(failure));
  }

  private static ResponseEntity<?> answer(Refusal refusal, Channel channel, HttpHeaders headers) {
    var status = HttpStatus.valueOf(refusal.status(channel));
    var answer =
        ResponseEntity.status(status).headers(headers).cacheControl(CacheControl.noStore());
    return switch (channel) {
      case PAGE -> answer.contentType(Page.HTML).body(refusal.page());
      case API -> answer.contentType(MediaType.APPLICATION_JSON).body(refusal.body());
    };
  }

  private static String attribute(HttpServletRequest request, String name, String otherwise) {
    return Objects.toString(request.getAttribute(name), otherwise);
  }
}
