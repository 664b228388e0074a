package gondulf.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gondulf.protocol.OAuthError;

/// An error as an app reads it, in whichever room it came up.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
@JsonPropertyOrder({"error", "error_description"})
public record ErrorBody(
    @JsonProperty("error") String error,
    @JsonProperty("error_description") String errorDescription) {

  public static ErrorBody of(OAuthError error) {
    return new ErrorBody(error.code().wireName(), error.description());
  }
}
