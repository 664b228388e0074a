package gondulf.web;

import gondulf.protocol.OAuthError;
import java.util.Arrays;

/// What can go wrong with any request, in the words of both channels.
enum Failure {
  UNREADABLE(
      400,
      "That request cannot be read",
      "Something in the address or in what was sent is not as it must be, or too long.",
      "Check the address, or go back to the app and start again.",
      "If an app sent you here and this page comes back, tell the people who make the app."),
  FORBIDDEN(
      403,
      "That form came from somewhere else",
      "This server takes its forms only from its own pages, so that no other site can act for you.",
      "Go back to the app and start again.",
      "If you run this server, see that GONDULF_BASE_URL is the address in your browser."),
  NOT_FOUND(
      404,
      "There is no page here",
      "The link that brought you may be old, or the address mistyped.",
      "Check the address.",
      "If you wanted to sign in somewhere, go to that app and start there."),
  METHOD_NOT_ALLOWED(
      405,
      "This page does not work that way",
      "It was asked for in a way that it does not answer.",
      "If you were signing in, go back to the app and start again."),
  TOO_LARGE(
      413,
      "That was too much at once",
      "More was sent than this server takes.",
      "Go back and send less."),
  WRONG_TYPE(
      415,
      "That form cannot be read",
      "It was not sent as a form of this server is.",
      "Go back, load the page anew and try again."),
  TOO_MANY(
      429,
      "Too many requests",
      "More requests came from your network in a short time than this server answers.",
      "Wait a minute, then load this page again."),
  BROKEN(
      500,
      "Something broke on this server",
      "It is not your fault, and nothing of yours is lost.",
      "Try again in a moment.",
      "If this page comes back, tell whoever runs this server, with the reference below."),
  UNAVAILABLE(
      503,
      "This server is busy",
      "Its storage does not answer just now. Nothing of yours is lost.",
      "Try again in a moment."),
  FULL(
      503,
      "This server is busy",
      "More people are signing in just now than it can look after.",
      "Wait a minute, then load this page again.");

  private final int status;
  private final String title;
  private final String what;
  private final String steps;

  Failure(int status, String title, String what, String... steps) {
    this.status = status;
    this.title = title;
    this.what = what;
    this.steps = String.join("\n", steps);
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
    var page = RefusalPage.of(title, what, "");
    for (var step : steps.split("\n", -1)) {
      page = page.next(step);
    }
    return page;
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
