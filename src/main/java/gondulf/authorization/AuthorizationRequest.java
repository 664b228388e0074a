package gondulf.authorization;

import gondulf.client.Client;
import gondulf.client.ReturnAddress;
import gondulf.protocol.CodeChallenge;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import java.util.List;
import java.util.Optional;

/// What an app asks, with everything in it that can be checked without the person checked.
///
/// @param hint what the app believes the person's website to be; nobody has proven it
/// @see <a href="https://indieauth.spec.indieweb.org/#authorization-request">IndieAuth §5.2</a>
record AuthorizationRequest(
    Client client,
    ReturnAddress returnAddress,
    Scopes scopes,
    Optional<CodeChallenge> challenge,
    List<Resource> resources,
    Optional<String> hint) {

  private static final String OFFLINE = "offline_access";

  /// Whether the app gets a refresh token for those scopes that the person chose: if it asks for
  /// one, as they say; else if it says that it knows how to use one.
  boolean isRenewable(Scopes chosen) {
    return scopes.contains(OFFLINE) ? chosen.contains(OFFLINE) : client.refreshes();
  }

  boolean asksToBeRenewable() {
    return scopes.contains(OFFLINE);
  }
}
