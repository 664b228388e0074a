package gondulf.token;

import gondulf.protocol.Secret;
import gondulf.web.ClientAddress;
import gondulf.web.RequestParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells what a token is good for: to resource servers that have a key, and to who shows the token
/// as its own credential.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#access-token-verification-request">IndieAuth
///   §6.1</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7662#section-2.1">RFC 7662 §2.1</a>
@RestController
class IntrospectionController {

  private final Introspection introspection;
  private final CredentialErrors errors;
  private final RequestParameters parameters;

  IntrospectionController(
      Introspection introspection, CredentialErrors errors, RequestParameters parameters) {
    this.introspection = introspection;
    this.errors = errors;
    this.parameters = parameters;
  }

  /// The form is read only once there is a credential.
  @PostMapping("/introspect")
  ResponseEntity<IntrospectionResponse> introspect(
      HttpServletRequest request, Authorization authorization, ClientAddress address)
      throws HttpMediaTypeNotSupportedException {
    var credential = Credential.read(authorization);
    if (credential.secret().isEmpty()) {
      return errors.answerForKey(credential, address);
    }
    var asked = asked(request, address);
    return credential
        .secret()
        .flatMap(key -> introspection.byKey(key, asked))
        .map(ResponseEntity::ok)
        .orElseGet(() -> answerHolder(credential, asked, address));
  }

  /// What is asked about, if it can be a token.
  private Optional<Secret> asked(HttpServletRequest request, ClientAddress address)
      throws HttpMediaTypeNotSupportedException {
    try {
      return KnownParameters.eachOnce(parameters.of(request)).required("token", Credential::secret);
    } catch (RuntimeException | HttpMediaTypeNotSupportedException e) {
      errors.count(address);
      throw e;
    }
  }

  /// Who shows the token that it asks about learns what a `GET` of the token endpoint would tell it
  /// too; to who shows another one, it looks like one that is not good.
  private ResponseEntity<IntrospectionResponse> answerHolder(
      Credential credential, Optional<Secret> asked, ClientAddress address) {
    var isOwn =
        credential.token().stream().anyMatch(shown -> asked.filter(shown::matches).isPresent());
    if (!isOwn && !introspection.isGood(credential.token())) {
      return errors.answerForKey(credential, address);
    }
    var response = introspection.of(isOwn ? asked : Optional.empty());
    if (!response.active()) {
      errors.count(address);
    }
    return ResponseEntity.ok(response);
  }
}
