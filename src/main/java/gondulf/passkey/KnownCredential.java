package gondulf.passkey;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import gondulf.protocol.ProfileUrl;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// All that the library is told for one ceremony, so that it never asks the database: a person, and
/// the passkey that they seem to show.
record KnownCredential(String me, ByteArray handle, Optional<RegisteredCredential> credential)
    implements CredentialRepository {

  /// For a person who is about to have another.
  static KnownCredential none(ProfileUrl me, String handle) {
    return new KnownCredential(me.toString(), bytes(handle), Optional.empty());
  }

  /// The library marks what WebAuthn 3 adds as deprecated, and means that it is new.
  @SuppressWarnings("deprecation")
  static KnownCredential of(StoredPasskey stored, String handle) {
    var credential =
        RegisteredCredential.builder()
            .credentialId(bytes(stored.credential().id()))
            .userHandle(bytes(handle))
            .publicKeyCose(bytes(stored.credential().publicKey()))
            .signatureCount(stored.credential().signCount())
            .backupEligible(stored.credential().isSynced())
            .build();
    return new KnownCredential(stored.me().toString(), bytes(handle), Optional.of(credential));
  }

  /// The library wants it for options, which this room makes itself.
  @Override
  public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
    return Set.of();
  }

  @Override
  public Optional<ByteArray> getUserHandleForUsername(String username) {
    return Optional.of(handle).filter(_ -> username.equals(me));
  }

  @Override
  public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
    return Optional.of(me).filter(_ -> userHandle.equals(handle));
  }

  @Override
  public Optional<RegisteredCredential> lookup(ByteArray id, ByteArray userHandle) {
    return credential.filter(
        each -> each.getCredentialId().equals(id) && each.getUserHandle().equals(userHandle));
  }

  @Override
  public Set<RegisteredCredential> lookupAll(ByteArray id) {
    return credential.stream()
        .filter(each -> each.getCredentialId().equals(id))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ByteArray bytes(String base64url) {
    return new ByteArray(Base64.getUrlDecoder().decode(base64url));
  }
}
