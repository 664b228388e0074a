package gondulf.passkey;

import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.InvalidSignatureCountException;
import gondulf.protocol.Issuer;

/// Whether an answer is of a passkey that is known here, by the rules of WebAuthn, which Yubico's
/// library keeps.
///
/// @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-verifying-assertion">WebAuthn §7.2</a>
record AssertionCheck(Issuer issuer, KnownCredential known) {

  /// How often the passkey says that it has signed.
  long signCount(Answer answer, Challenge challenge) {
    var options =
        FinishAssertionOptions.builder()
            .request(request(challenge))
            .response(answer.assertion())
            .build();
    try {
      return Party.of(issuer, known).finishAssertion(options).getSignatureCount();
    } catch (InvalidSignatureCountException _) {
      throw new RefusedPasskeyException(PasskeyRefusal.COPIED);
    } catch (AssertionFailedException | RuntimeException _) {
      throw new RefusedPasskeyException(PasskeyRefusal.WRONG);
    }
  }

  private static AssertionRequest request(Challenge challenge) {
    return AssertionRequest.builder()
        .publicKeyCredentialRequestOptions(
            PublicKeyCredentialRequestOptions.builder()
                .challenge(new ByteArray(challenge.bytes()))
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .build();
  }
}
