package gondulf.token;

import static gondulf.protocol.OAuthError.invalidRequest;
import static gondulf.protocol.OAuthError.unsupportedGrantType;

import gondulf.protocol.OAuthException;

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
}
