package gondulf.token;

import static gondulf.protocol.OAuthError.invalidClient;
import static gondulf.protocol.OAuthError.invalidRequest;
import static gondulf.protocol.OAuthError.unsupportedGrantType;

import gondulf.protocol.OAuthException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/// What holds for whoever redeems something, at whichever endpoint.
final class RedemptionRules {

  private RedemptionRules() {}

  static void requireGrantType(String grantType) {
    if (!grantType.equals("authorization_code")) {
      throw unsupportedGrantType("grant_type must be authorization_code").asException();
    }
  }

  static OAuthException noGrantType() {
    return invalidRequest("grant_type is required").asException();
  }

  /// No app has a password here. One that sends one believes in a check that nobody makes.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
  static void refusePassword(HttpHeaders headers) {
    for (var value : headers.getOrEmpty(HttpHeaders.AUTHORIZATION)) {
      if (value.toLowerCase(Locale.ROOT).startsWith("basic")) {
        throw invalidClient("this server knows no client passwords").asException();
      }
    }
  }
}
