package gondulf.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gondulf.grant.AccessToken;

/// What a token is good for, as servers asked before there was introspection.
@JsonPropertyOrder({"me", "client_id", "scope"})
record VerificationResponse(
    @JsonProperty("me") String me,
    @JsonProperty("client_id") String clientId,
    @JsonProperty("scope") String scope) {

  static VerificationResponse of(AccessToken token) {
    return new VerificationResponse(
        token.me().toString(), token.client().toString(), token.scopes().toString());
  }
}
