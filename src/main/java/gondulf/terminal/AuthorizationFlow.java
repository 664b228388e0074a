package gondulf.terminal;

import java.time.InstantSource;

/// Gets tokens, renews them, and gives them back.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1">RFC 6749 §4.1</a>
public record AuthorizationFlow(Web web, InstantSource clock) {

  /// Makes the secrets of one sign-in. Nothing is sent yet.
  public PendingAuthorization begin(ServerEndpoints server, ClientSetup client) {
    return new PendingAuthorization(this, server, client);
  }

  /// Gets the next tokens for those that have ended.
  ///
  /// @return the new tokens, with the old refresh token where the server gave no other
  /// @throws SignInFailure.NotSignedIn if there is no refresh token, or the server no longer takes
  ///   it
  public TokenSet refresh(ServerEndpoints server, String clientId, TokenSet tokens)
      throws SignInFailure {
    if (tokens.refreshToken().isEmpty()) {
      throw new SignInFailure.NotSignedIn(
          "The token has ended, and the server gave none to renew it with.");
    }
    var form =
        Form.of("grant_type", "refresh_token")
            .with("refresh_token", tokens.refreshToken().orElseThrow())
            .with("client_id", clientId);
    try {
      var renewed = ask(server, form).tokens(tokens.scopes());
      Confirmation.refuseOther(tokens.me(), renewed.me());
      return renewed.completedBy(tokens);
    } catch (SignInFailure.ExchangeFailed e) {
      throw e.error().equals("invalid_grant") ? ended(e) : e;
    }
  }

  /// Gives the tokens back.
  ///
  /// @return whether the server has taken them; it may know no way to
  public boolean revoke(ServerEndpoints server, String clientId, TokenSet tokens)
      throws SignInFailure {
    return new Revocation(web, server, clientId).revoke(tokens);
  }

  /// Gives tokens back that nobody will use, if that can be done.
  void giveBack(ServerEndpoints server, String clientId, TokenSet tokens) {
    try {
      var _ = revoke(server, clientId, tokens);
    } catch (SignInFailure _) {
      // The failure for which they are given back is the one to tell of.
    }
  }

  TokenAnswer ask(ServerEndpoints server, Form form) throws SignInFailure {
    var asked = clock.instant();
    return TokenAnswer.of(web.send(WebRequest.post(server.tokenEndpoint(), form)), asked);
  }

  private static SignInFailure ended(SignInFailure.ExchangeFailed refusal) {
    var said = refusal.description();
    return new SignInFailure.NotSignedIn(
        "The server no longer takes the tokens%s."
            .formatted(said.isBlank() ? "" : ": " + Quoted.of(said).replaceFirst("\\.$", "")));
  }
}
