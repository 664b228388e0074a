package gondulf.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gondulf.grant.Grant;
import gondulf.grant.IssuedToken;
import java.util.Optional;

/// A token and whose it is.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#access-token-response">IndieAuth §5.3.3</a>
@JsonInclude(Include.NON_ABSENT)
@JsonPropertyOrder({"access_token", "token_type", "expires_in", "scope", "me", "profile"})
record TokenResponse(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("scope") String scope,
    @JsonProperty("me") String me,
    @JsonProperty("profile") Optional<ProfileMembers> profile)
    implements RedemptionResponse {

  static TokenResponse of(Grant grant, IssuedToken token) {
    return new TokenResponse(
        token.secret().value(),
        "Bearer",
        token.lifetime().toSeconds(),
        grant.scopes().toString(),
        grant.me().toString(),
        ProfileMembers.of(grant.profile()));
  }

  @Override
  public String toString() {
    return "TokenResponse[hidden]";
  }
}
