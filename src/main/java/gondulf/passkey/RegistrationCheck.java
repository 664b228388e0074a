package gondulf.passkey;

import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.data.AttestedCredentialData;
import com.yubico.webauthn.data.AuthenticatorAttestationResponse;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.RegistrationFailedException;
import gondulf.protocol.Issuer;
import java.util.List;

/// Whether an answer makes a passkey by the rules of WebAuthn, which Yubico's library keeps. What
/// the device says of its maker is neither asked for nor believed.
///
/// @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-registering-a-new-credential">WebAuthn
///   §7.1</a>
record RegistrationCheck(Issuer issuer, KnownCredential user) {

  static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
          PublicKeyCredentialParameters.ES256,
          PublicKeyCredentialParameters.EdDSA,
          PublicKeyCredentialParameters.RS256);

  /// §4, Credential ID: as long as that, in bytes.
  private static final int SHORTEST_ID = 16;

  private static final int LONGEST_ID = 1023;

  /// The library marks what WebAuthn 3 adds as deprecated, and means that it is new.
  @SuppressWarnings("deprecation")
  Credential credential(Answer answer, Challenge challenge) {
    var response = answer.attestation();
    var result =
        finish(
            FinishRegistrationOptions.builder()
                .request(request(challenge))
                .response(response)
                .build());
    return new Credential(
        attestedId(response),
        result.getPublicKeyCose().getBase64Url(),
        result.getSignatureCount(),
        result.isBackupEligible());
  }

  /// The id in the authenticator's own words. The library goes by what the browser calls it.
  private static String attestedId(
      PublicKeyCredential<AuthenticatorAttestationResponse, ?> response) {
    return response
        .getResponse()
        .getParsedAuthenticatorData()
        .getAttestedCredentialData()
        .map(AttestedCredentialData::getCredentialId)
        .filter(response.getId()::equals)
        .filter(id -> id.size() >= SHORTEST_ID && id.size() <= LONGEST_ID)
        .map(ByteArray::getBase64Url)
        .orElseThrow(() -> new RefusedPasskeyException(PasskeyRefusal.WRONG));
  }

  private RegistrationResult finish(FinishRegistrationOptions options) {
    try {
      return Party.of(issuer, user).finishRegistration(options);
    } catch (RegistrationFailedException | RuntimeException _) {
      throw new RefusedPasskeyException(PasskeyRefusal.WRONG);
    }
  }

  private PublicKeyCredentialCreationOptions request(Challenge challenge) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(Party.identity(issuer))
        .user(
            UserIdentity.builder().name(user.me()).displayName(user.me()).id(user.handle()).build())
        .challenge(new ByteArray(challenge.bytes()))
        .pubKeyCredParams(ALGORITHMS)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .build();
  }
}
