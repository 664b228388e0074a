package gondulf.web;

import gondulf.language.Words;
import gondulf.protocol.OAuthError;
import java.util.Arrays;

/// What can go wrong with any request, to be said in both channels: the sentences for people stand
/// in `words.properties` under its name.
enum Failure {
  UNREADABLE(400),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  TOO_LARGE(413),
  WRONG_TYPE(415),
  TOO_MANY(429),
  BROKEN(500),
  UNAVAILABLE(503),
  FULL(503);

  private final int status;

  Failure(int status) {
    this.status = status;
  }

  /// The failure that a status stands for. What has none of its own here is something in the
  /// request that the container does not know: an encoding, a version.
  static Failure of(int status) {
    return Arrays.stream(values())
        .filter(each -> each.status == status)
        .findFirst()
        .orElse(UNREADABLE);
  }

  int status() {
    return status;
  }

  RefusalPage page() {
    return RefusalPage.told("web.failure." + Words.key(this));
  }

  OAuthError error() {
    return switch (this) {
      case UNREADABLE -> OAuthError.invalidRequest("the request cannot be read");
      case FORBIDDEN -> OAuthError.accessDenied("the form came from somewhere else");
      case NOT_FOUND -> OAuthError.invalidRequest("there is nothing at this path");
      case METHOD_NOT_ALLOWED -> OAuthError.invalidRequest("the method is not allowed here");
      case TOO_LARGE -> OAuthError.invalidRequest("the request is too large");
      case WRONG_TYPE -> OAuthError.invalidRequest("the content type must be that of a form");
      case TOO_MANY -> OAuthError.temporarilyUnavailable("too many requests, try again later");
      case BROKEN -> OAuthError.serverError("something broke on this server");
      case UNAVAILABLE, FULL ->
          OAuthError.temporarilyUnavailable("the server is busy, try again later");
    };
  }
}
