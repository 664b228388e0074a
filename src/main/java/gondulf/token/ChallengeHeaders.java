package gondulf.token;

import gondulf.protocol.OAuthError;
import org.springframework.http.HttpHeaders;

/// What a request with a wrong credential is told to show instead.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750 §3</a>
final class ChallengeHeaders {

  private ChallengeHeaders() {}

  /// What belongs to an error: nothing, unless another credential could mend it.
  static HttpHeaders of(OAuthError error) {
    var headers = new HttpHeaders();
    switch (error.code()) {
      case INVALID_TOKEN ->
          headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      case INVALID_CLIENT -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Gondulf\"");
      default -> {}
    }
    return headers;
  }
}
