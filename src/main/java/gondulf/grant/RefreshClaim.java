package gondulf.grant;

import static gondulf.protocol.OAuthError.invalidGrant;

import gondulf.protocol.ClientId;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Parameters;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import gondulf.protocol.Secret;
import java.util.List;
import java.util.Optional;

/// An app's claim that it may have another access token.
///
/// @param scopes those that the access token shall have; all that were granted if none is named
/// @param resources the servers that it shall be for, likewise
/// @see <a href="https://indieauth.spec.indieweb.org/#refreshing-an-access-token">IndieAuth
///   §5.5.1</a>
public record RefreshClaim(
    RefreshToken token, ClientId client, Optional<Scopes> scopes, List<Resource> resources) {

  public RefreshClaim {
    resources = List.copyOf(resources);
  }

  public static RefreshClaim read(Parameters parameters) {
    return new RefreshClaim(
        token(parameters.required("refresh_token", Secret::new)),
        parameters.required("client_id", ClientId::of),
        parameters.optional("scope", Scopes::parse, OAuthError::invalidScope),
        parameters.repeated("resource", Resource::of, OAuthError::invalidTarget));
  }

  private static RefreshToken token(Secret shown) {
    return RefreshToken.read(shown)
        .orElseThrow(() -> invalidGrant("the refresh token is not known").asException());
  }
}
