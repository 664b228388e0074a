package gondulf.token;

import gondulf.protocol.OAuthError;
import org.springframework.http.HttpHeaders;

/// What a request with a wrong credential, or with none, is told to show instead.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750 §3</a>
final class ChallengeHeaders {

  private static final String BEARER = "Bearer";
  private static final String BASIC = "Basic realm=\"Gondulf\"";

  private ChallengeHeaders() {}

  /// What belongs to an error: nothing, unless another credential could mend it. The one scope that
  /// anything here needs is that of the profile.
  static HttpHeaders of(OAuthError error) {
    return switch (error.code()) {
      case INVALID_TOKEN -> challenges(BEARER + " error=\"invalid_token\"");
      case INSUFFICIENT_SCOPE ->
          challenges(BEARER + " error=\"insufficient_scope\", scope=\"profile\"");
      case INVALID_CLIENT -> challenges(BASIC);
      default -> new HttpHeaders();
    };
  }

  static HttpHeaders forToken() {
    return challenges(BEARER);
  }

  static HttpHeaders forKey() {
    return challenges(BEARER, BASIC);
  }

  private static HttpHeaders challenges(String... challenges) {
    var headers = new HttpHeaders();
    for (var challenge : challenges) {
      headers.add(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
    return headers;
  }
}
