package gondulf.token;

import static gondulf.protocol.OAuthError.invalidToken;

import gondulf.grant.AccessTokens;
import gondulf.protocol.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Tells a server that was shown a token what it is good for: the only way that most Micropub
/// servers know.
///
/// @see <a href="https://indieauth.spec.indieweb.org/20201126/#access-token-verification">IndieAuth
///   of 2020, §6.3.4</a>
@RestController
class VerificationController {

  private final AccessTokens tokens;

  VerificationController(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @GetMapping("/token")
  ResponseEntity<VerificationResponse> verify(@RequestHeader HttpHeaders headers) {
    return switch (Credential.read(headers.getOrEmpty(HttpHeaders.AUTHORIZATION))) {
      case Credential.Bearer(var token) -> ResponseEntity.ok(verified(token));
      case Credential.Malformed() -> throw invalidToken("that is no token").asException();
      case Credential.Missing() -> ChallengeHeaders.tokenWanted();
    };
  }

  private VerificationResponse verified(Secret token) {
    return tokens
        .find(token)
        .map(VerificationResponse::of)
        .orElseThrow(() -> invalidToken("the token is unknown, expired or revoked").asException());
  }
}
