package gondulf.authorization;

import gondulf.client.ReturnAddress;
import gondulf.protocol.ClientId;
import gondulf.protocol.OAuthError;
import java.util.Optional;

/// What came of reading an authorization request.
sealed interface Reading {

  record Accepted(AuthorizationRequest request) implements Reading {}

  sealed interface Refused extends Reading {}

  /// Who is to be answered is proven, and the answer is an error.
  record RefusedToClient(ReturnAddress returnAddress, OAuthError error) implements Refused {}

  /// Nobody but the person may be answered: who asks, or where the answer may go, is not proven.
  record RefusedToPerson(Optional<ClientId> client, OAuthError error) implements Refused {}
}
