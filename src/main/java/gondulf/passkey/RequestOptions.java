package gondulf.passkey;

import gondulf.protocol.Issuer;
import java.time.Duration;

/// What a browser is told to ask for a passkey by, as
/// `PublicKeyCredential.parseRequestOptionsFromJSON` reads it. It names none: a stranger who types
/// a website learns nothing of its owner.
///
/// @see <a href="https://www.w3.org/TR/webauthn-3/#dictionary-assertion-options">WebAuthn §5.5</a>
record RequestOptions(String rpId, String challenge, long timeout, String userVerification) {

  /// The shortest that WebAuthn recommends where the person has to be recognized, §15.1.
  static final Duration TIMEOUT = Duration.ofMinutes(5);

  static RequestOptions of(Issuer issuer, Challenge challenge) {
    return new RequestOptions(
        Party.id(issuer), challenge.base64url(), TIMEOUT.toMillis(), "required");
  }
}
