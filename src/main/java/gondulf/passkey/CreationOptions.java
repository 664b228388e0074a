package gondulf.passkey;

import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.util.List;

/// What a browser is told to make a passkey by, as
/// `PublicKeyCredential.parseCreationOptionsFromJSON` reads it: one that is found without a name,
/// and makes sure who uses it.
///
/// @see <a href="https://www.w3.org/TR/webauthn-3/#dictionary-makecredentialoptions">WebAuthn
///   §5.4</a>
record CreationOptions(
    RelyingParty rp,
    User user,
    String challenge,
    List<Parameter> pubKeyCredParams,
    long timeout,
    List<Descriptor> excludeCredentials,
    Selection authenticatorSelection,
    String attestation) {

  private static final String TYPE = "public-key";

  static CreationOptions of(Issuer issuer, User user, Challenge challenge, List<String> known) {
    return new CreationOptions(
        new RelyingParty(Party.id(issuer), Party.name(issuer)),
        user,
        challenge.base64url(),
        RegistrationCheck.ALGORITHMS.stream()
            .map(each -> new Parameter(TYPE, each.getAlg().getId()))
            .toList(),
        RequestOptions.TIMEOUT.toMillis(),
        known.stream().map(id -> new Descriptor(TYPE, id)).toList(),
        new Selection("required", true, "required"),
        "none");
  }

  record RelyingParty(String id, String name) {}

  /// Whose passkey it is, as their device shows it.
  record User(String id, String name, String displayName) {

    static User of(ProfileUrl me, String handle) {
      return new User(handle, me.toString(), me.toString());
    }
  }

  record Parameter(String type, long alg) {}

  record Descriptor(String type, String id) {}

  /// Older browsers know `requireResidentKey` only.
  record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}
}
