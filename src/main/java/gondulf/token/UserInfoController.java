package gondulf.token;

import static gondulf.protocol.OAuthError.insufficientScope;

import gondulf.grant.AccessTokens;
import gondulf.protocol.Scopes;
import gondulf.protocol.Secret;
import gondulf.web.ClientAddress;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells an app again what a person agreed to tell it of themselves.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#user-information">IndieAuth §9</a>
@RestController
class UserInfoController {

  private final AccessTokens tokens;
  private final CredentialErrors errors;

  UserInfoController(AccessTokens tokens, CredentialErrors errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  @GetMapping("/userinfo")
  ResponseEntity<ProfileMembers> tell(Authorization authorization, ClientAddress address) {
    var credential = Credential.read(authorization);
    return credential
        .token()
        .flatMap(token -> tokens.find(token).flatMap(found -> profile(token, found.scopes())))
        .map(ResponseEntity::ok)
        .orElseGet(() -> errors.answerForToken(credential, address));
  }

  private Optional<ProfileMembers> profile(Secret token, Scopes scopes) {
    if (!scopes.contains("profile")) {
      throw insufficientScope("the token does not have the profile scope").asException();
    }
    return tokens.profile(token).map(ProfileMembers::whole);
  }
}
