package gondulf.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import gondulf.protocol.OAuthError;

/// An error as an app reads it.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
record ErrorBody(
    @JsonProperty("error") String error,
    @JsonProperty("error_description") String errorDescription) {

  static ErrorBody of(OAuthError error) {
    return new ErrorBody(error.code().wireName(), error.description());
  }
}
