package gondulf.token;

import gondulf.grant.AccessTokens;
import gondulf.web.ClientAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells a server that was shown a token what it is good for: the only way that most Micropub
/// servers know.
///
/// @see <a href="https://indieauth.spec.indieweb.org/20201126/#access-token-verification">IndieAuth
///   of 2020, §6.3.4</a>
@RestController
class VerificationController {

  private final AccessTokens tokens;
  private final CredentialErrors errors;

  VerificationController(AccessTokens tokens, CredentialErrors errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  @GetMapping("/token")
  ResponseEntity<VerificationResponse> verify(Authorization authorization, ClientAddress address) {
    var credential = Credential.read(authorization);
    return credential
        .token()
        .flatMap(tokens::find)
        .map(token -> ResponseEntity.ok(VerificationResponse.of(token)))
        .orElseGet(() -> errors.answerForToken(credential, address));
  }
}
