package gondulf.token;

import gondulf.grant.Revocation;
import gondulf.protocol.ClientId;
import gondulf.protocol.Parameters;
import gondulf.protocol.Secret;
import java.util.Optional;

/// What an app gives back, at whichever endpoint.
///
/// @param token empty for what can't be one, which is no error
/// @param client who says to hold it
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7009#section-2.1">RFC 7009 §2.1</a>
record RevocationRequest(Optional<Secret> token, Optional<ClientId> client) {

  static RevocationRequest read(Parameters parameters) {
    return new RevocationRequest(
        parameters.required("token", Credential::secret),
        parameters.optional("client_id", ClientId::of));
  }

  void goTo(Revocation revocation) {
    token.ifPresent(each -> revocation.revoke(each, client));
  }
}
