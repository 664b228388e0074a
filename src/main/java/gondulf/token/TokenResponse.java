package gondulf.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gondulf.grant.Exchange.Outcome.Issued;
import java.util.Optional;

/// Tokens and whose they are.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#access-token-response">IndieAuth §5.3.3</a>
@JsonInclude(Include.NON_ABSENT)
@JsonPropertyOrder({
  "access_token",
  "token_type",
  "expires_in",
  "refresh_token",
  "scope",
  "me",
  "profile"
})
record TokenResponse(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @JsonProperty("expires_in") long expiresIn,
    @JsonProperty("refresh_token") Optional<String> refreshToken,
    @JsonProperty("scope") String scope,
    @JsonProperty("me") String me,
    @JsonProperty("profile") Optional<ProfileMembers> profile)
    implements RedemptionResponse {

  static TokenResponse of(Issued issued) {
    var grant = issued.grant();
    var token = issued.token();
    return new TokenResponse(
        token.secret().value(),
        "Bearer",
        token.lifetime().toSeconds(),
        issued.refreshToken().map(each -> each.secret().value()),
        grant.scopes().toString(),
        grant.me().toString(),
        ProfileMembers.of(grant.profile()));
  }

  @Override
  public String toString() {
    return "TokenResponse[hidden]";
  }
}
