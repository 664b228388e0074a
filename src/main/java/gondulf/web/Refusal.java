package gondulf.web;

import gondulf.protocol.OAuthError;

/// A no, in the words of both channels.
record Refusal(int status, RefusalPage page, OAuthError error) {

  static Refusal of(Failure failure) {
    return new Refusal(failure.status(), failure.page(), failure.error());
  }

  static Refusal of(OAuthError error) {
    return new Refusal(400, RefusalPage.of(error), error);
  }

  Refusal with(Reference reference) {
    return new Refusal(status, page.with(reference), error);
  }

  /// RFC 6749 §5.2 knows no 415: to an app, a body that is no form is a request that is malformed.
  int status(Channel channel) {
    return channel == Channel.API && status == 415 ? 400 : status;
  }

  ErrorBody body() {
    return ErrorBody.of(error);
  }
}
