package gondulf.token;

import static gondulf.protocol.OAuthError.invalidToken;

import gondulf.web.ClientAddress;
import gondulf.web.RequestLimit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What a request gets that shows no good token. It is counted, so that nobody can try one token
/// after the other; those with a good one are not.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750 §3.1</a>
@Component
class CredentialErrors {

  private final RequestLimit limit;

  CredentialErrors(RequestLimit limit) {
    this.limit = limit;
  }

  void count(ClientAddress address) {
    limit.spend(address);
  }

  /// Who shows nothing made no error yet and hears of none.
  <T> ResponseEntity<T> answer(Credential credential, ClientAddress address) {
    count(address);
    return switch (credential) {
      case Credential.Missing() ->
          ResponseEntity.status(HttpStatus.UNAUTHORIZED)
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
              .build();
      case Credential.Malformed(), Credential.Bearer _ ->
          throw invalidToken("the token does not open this").asException();
    };
  }
}
