package gondulf.passkey;

import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import gondulf.protocol.Issuer;
import java.util.Set;

/// This server, as WebAuthn sees it: a relying party, with the host of its issuer for an id and the
/// issuer itself for the one origin that it is asked from.
final class Party {

  private Party() {}

  static RelyingParty of(Issuer issuer, KnownCredential known) {
    return RelyingParty.builder()
        .identity(identity(issuer))
        .credentialRepository(known)
        .origins(Set.of(issuer.toString()))
        .preferredPubkeyParams(RegistrationCheck.ALGORITHMS)
        .build();
  }

  static RelyingPartyIdentity identity(Issuer issuer) {
    return RelyingPartyIdentity.builder().id(id(issuer)).name(name(issuer)).build();
  }

  static String id(Issuer issuer) {
    return issuer.url().getHost();
  }

  static String name(Issuer issuer) {
    return "Gondulf at " + id(issuer);
  }

  /// Whether browsers keep passkeys for it. They do so for names, and not for addresses.
  static boolean isOffered(Issuer issuer) {
    return !id(issuer).startsWith("[") && !id(issuer).matches("[0-9.]+");
  }
}
