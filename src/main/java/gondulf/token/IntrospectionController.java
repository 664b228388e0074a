package gondulf.token;

import gondulf.grant.AccessTokens;
import gondulf.protocol.Issuer;
import gondulf.protocol.Parameters;
import gondulf.web.ClientAddress;
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
  private final CredentialErrors errors;
  private final Issuer issuer;

  IntrospectionController(AccessTokens tokens, CredentialErrors errors, Issuer issuer) {
    this.tokens = tokens;
    this.errors = errors;
    this.issuer = issuer;
  }

  @PostMapping("/introspect")
  ResponseEntity<IntrospectionResponse> introspect(
      Parameters form, @RequestHeader HttpHeaders headers, ClientAddress address) {
    var credential = Credential.read(headers.getOrEmpty(HttpHeaders.AUTHORIZATION));
    if (!(credential instanceof Credential.Bearer(var shown))) {
      return errors.answer(credential, address);
    }
    var isOwn = form.required("token", Credential::secret).filter(shown::matches).isPresent();
    var own = tokens.find(shown);
    if (own.isEmpty() && !isOwn) {
      return errors.answer(credential, address);
    }
    return ResponseEntity.ok(
        own.filter(_ -> isOwn)
            .map(found -> IntrospectionResponse.of(found, issuer))
            .orElseGet(() -> inactive(address)));
  }

  /// A token that is not the asker's own looks like one that is not good.
  private IntrospectionResponse inactive(ClientAddress address) {
    errors.count(address);
    return IntrospectionResponse.inactive();
  }
}
