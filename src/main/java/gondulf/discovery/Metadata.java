package gondulf.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import gondulf.protocol.Issuer;
import java.net.URI;
import java.util.List;

/// What this server can do, and where. Nothing stands here that does not work.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#indieauth-server-metadata">IndieAuth
///   §4.1.1</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-2">RFC 8414 §2</a>
record Metadata(
    @JsonProperty("issuer") String issuer,
    @JsonProperty("authorization_endpoint") URI authorizationEndpoint,
    @JsonProperty("token_endpoint") URI tokenEndpoint,
    @JsonProperty("token_endpoint_auth_methods_supported") List<String> tokenAuthMethods,
    @JsonProperty("introspection_endpoint") URI introspectionEndpoint,
    @JsonProperty("introspection_endpoint_auth_methods_supported")
        List<String> introspectionAuthMethods,
    @JsonProperty("revocation_endpoint") URI revocationEndpoint,
    @JsonProperty("revocation_endpoint_auth_methods_supported") List<String> revocationAuthMethods,
    @JsonProperty("userinfo_endpoint") URI userinfoEndpoint,
    @JsonProperty("response_types_supported") List<String> responseTypes,
    @JsonProperty("response_modes_supported") List<String> responseModes,
    @JsonProperty("grant_types_supported") List<String> grantTypes,
    @JsonProperty("code_challenge_methods_supported") List<String> codeChallengeMethods,
    @JsonProperty("scopes_supported") List<String> scopes,
    @JsonProperty("authorization_response_iss_parameter_supported") boolean saysIssuer,
    @JsonProperty("client_id_metadata_document_supported") boolean readsClientDocuments) {

  /// Profile scopes, then those of Micropub and Microsub, then that of refresh tokens.
  private static final List<String> SCOPES =
      List.of(
          "profile",
          "email",
          "create",
          "draft",
          "update",
          "delete",
          "undelete",
          "media",
          "read",
          "follow",
          "mute",
          "block",
          "channels",
          "offline_access");

  static Metadata of(Issuer issuer) {
    return new Metadata(
        issuer.toString(),
        issuer.at("/authorize"),
        issuer.at("/token"),
        List.of("none"),
        issuer.at("/introspect"),
        List.of("Bearer", "client_secret_basic"),
        issuer.at("/revoke"),
        List.of("none"),
        issuer.at("/userinfo"),
        List.of("code"),
        List.of("query"),
        List.of("authorization_code", "refresh_token"),
        List.of("S256"),
        SCOPES,
        true,
        true);
  }
}
