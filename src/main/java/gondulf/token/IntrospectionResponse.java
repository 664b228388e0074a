package gondulf.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gondulf.grant.AccessToken;
import gondulf.protocol.Issuer;
import gondulf.protocol.Resource;
import java.util.List;

/// What is said of a token.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#access-token-verification-response">IndieAuth
///   §6.2</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7662#section-2.2">RFC 7662 §2.2</a>
sealed interface IntrospectionResponse {

  /// Whether the token is good.
  boolean active();

  /// A token that is good.
  @JsonInclude(Include.NON_EMPTY)
  @JsonPropertyOrder({
    "active",
    "me",
    "sub",
    "client_id",
    "scope",
    "token_type",
    "iss",
    "iat",
    "exp"
  })
  record Active(
      @JsonProperty("active") boolean active,
      @JsonProperty("me") String me,
      @JsonProperty("sub") String subject,
      @JsonProperty("client_id") String clientId,
      @JsonProperty("scope") String scope,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("iss") String issuer,
      @JsonProperty("iat") long issuedAt,
      @JsonProperty("exp") long expiresAt,
      @JsonProperty("aud") List<String> audience)
      implements IntrospectionResponse {}

  /// One that is not, was never, or was something else. Which of these, nobody is told.
  record Inactive(@JsonProperty("active") boolean active) implements IntrospectionResponse {}

  static IntrospectionResponse of(AccessToken token, Issuer issuer) {
    return new Active(
        true,
        token.me().toString(),
        token.me().toString(),
        token.client().toString(),
        token.scopes().toString(),
        "Bearer",
        issuer.toString(),
        token.issuedAt().getEpochSecond(),
        token.expiresAt().getEpochSecond(),
        token.resources().stream().map(Resource::toString).toList());
  }

  static IntrospectionResponse inactive() {
    return new Inactive(false);
  }
}
