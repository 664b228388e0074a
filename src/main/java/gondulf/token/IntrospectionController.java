package gondulf.token;

import static gondulf.protocol.OAuthError.invalidToken;

import gondulf.grant.AccessTokens;
import gondulf.protocol.Issuer;
import gondulf.protocol.Parameters;
import gondulf.protocol.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Tells what a token is good for.
///
/// Who shows the token as its own credential may ask about that one. It learns what a `GET` of the
/// token endpoint would tell it too.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#access-token-verification-request">IndieAuth
///   §6.1</a>
@RestController
class IntrospectionController {

  private final AccessTokens tokens;
  private final Issuer issuer;

  IntrospectionController(AccessTokens tokens, Issuer issuer) {
    this.tokens = tokens;
    this.issuer = issuer;
  }

  @PostMapping("/introspect")
  ResponseEntity<IntrospectionResponse> introspect(
      Parameters form, @RequestHeader HttpHeaders headers) {
    return switch (Credential.read(headers.getOrEmpty(HttpHeaders.AUTHORIZATION))) {
      case Credential.Bearer(var own) -> ResponseEntity.ok(introspected(own, form));
      case Credential.Malformed() -> throw invalidToken("that is no token").asException();
      case Credential.Missing() -> ChallengeHeaders.tokenWanted();
    };
  }

  private IntrospectionResponse introspected(Secret own, Parameters form) {
    if (!form.required("token", Credential::secret).map(own::matches).orElse(false)) {
      throw invalidToken("a token may ask about itself only").asException();
    }
    return tokens
        .find(own)
        .map(token -> IntrospectionResponse.of(token, issuer))
        .orElseGet(IntrospectionResponse::inactive);
  }
}
