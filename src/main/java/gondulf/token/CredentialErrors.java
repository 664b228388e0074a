package gondulf.token;

import static gondulf.protocol.OAuthError.invalidClient;
import static gondulf.protocol.OAuthError.invalidRequest;
import static gondulf.protocol.OAuthError.invalidToken;

import gondulf.meter.Event.Introspection;
import gondulf.meter.Event.Introspection.Verdict;
import gondulf.meter.Meter;
import gondulf.protocol.OAuthException;
import gondulf.token.Credential.Bearer;
import gondulf.token.Credential.Missing;
import gondulf.token.Credential.Password;
import gondulf.token.Credential.Repeated;
import gondulf.web.ClientAddress;
import gondulf.web.RequestLimit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What a request gets that shows nothing good. It is counted, so that nobody can try one token or
/// key after the other; those with a good one are not.
///
/// Who shows nothing made no error yet and hears of none.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-3.1">RFC 6750 §3.1</a>
@Component
class CredentialErrors {

  private final RequestLimit limit;
  private final Meter meter;

  CredentialErrors(RequestLimit limit, Meter meter) {
    this.limit = limit;
    this.meter = meter;
  }

  void count(ClientAddress address) {
    limit.spend(address);
  }

  /// Where a token opens.
  <T> ResponseEntity<T> answerForToken(Credential credential, ClientAddress address) {
    count(address);
    return switch (credential) {
      case Missing _, Password _ -> unauthorized(ChallengeHeaders.forToken());
      case Repeated _ -> throw repeated();
      case Bearer _ -> throw invalidToken("the token does not open this").asException();
    };
  }

  /// Where a key opens.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc7662#section-2.3">RFC 7662 §2.3</a>
  <T> ResponseEntity<T> answerForKey(Credential credential, ClientAddress address) {
    count(address);
    meter.count(new Introspection(Verdict.REFUSED));
    return switch (credential) {
      case Missing _ -> unauthorized(ChallengeHeaders.forKey());
      case Repeated _ -> throw repeated();
      case Password _ -> throw invalidClient("the password is no key of ours").asException();
      case Bearer _ -> throw invalidToken("this is no key, nor a good token").asException();
    };
  }

  private static OAuthException repeated() {
    return invalidRequest("the request has more than one Authorization header").asException();
  }

  private static <T> ResponseEntity<T> unauthorized(HttpHeaders challenges) {
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED).headers(challenges).build();
  }
}
