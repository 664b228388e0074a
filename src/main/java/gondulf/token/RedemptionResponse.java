package gondulf.token;

import gondulf.grant.Exchange.Outcome;

/// What an app gets for a code or a refresh token.
sealed interface RedemptionResponse permits ProfileResponse, TokenResponse {

  static RedemptionResponse of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Issued issued -> TokenResponse.of(issued);
      case Outcome.Identified(var grant) -> ProfileResponse.of(grant);
      case Outcome.Denied(var error) -> throw error.asException();
      case Outcome.Postponed(var error) -> throw error.asException();
    };
  }
}
