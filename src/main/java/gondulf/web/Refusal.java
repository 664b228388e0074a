package gondulf.web;

import com.fasterxml.jackson.annotation.JsonProperty;
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

  Body body() {
    return new Body(error.code().wireName(), error.description());
  }

  /// The error as an app reads it.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
  record Body(
      @JsonProperty("error") String error,
      @JsonProperty("error_description") String errorDescription) {}
}
