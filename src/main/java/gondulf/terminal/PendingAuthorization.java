package gondulf.terminal;

import gondulf.protocol.CodeChallenge;
import gondulf.protocol.CodeVerifier;
import gondulf.protocol.Secret;
import java.net.URI;

/// A sign-in that has begun: the browser is sent to its [#url], and what comes back is judged here.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#authorization-request">IndieAuth §5.2</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7636#section-4">RFC 7636 §4</a>
public final class PendingAuthorization {

  private final AuthorizationFlow flow;
  private final ServerEndpoints server;
  private final ClientSetup client;
  private final Secret state = Secret.random();
  private final CodeVerifier verifier = CodeVerifier.random();

  PendingAuthorization(AuthorizationFlow flow, ServerEndpoints server, ClientSetup client) {
    this.flow = flow;
    this.server = server;
    this.client = client;
  }

  /// Where the person says yes or no.
  public URI url() {
    var query =
        Form.of("response_type", "code")
            .with("client_id", client.clientId())
            .with("redirect_uri", client.redirectUri().toString())
            .with("state", state.value())
            .with("code_challenge", verifier.challenge().value())
            .with("code_challenge_method", CodeChallenge.METHOD)
            .withAll("scope", client.scope())
            .withAll("resource", client.resources())
            .withAll("me", client.me().stream().toList());
    return query.addedTo(server.authorizationEndpoint());
  }

  /// Reads where the browser has come back to, whether it was caught or pasted.
  ///
  /// @throws SignInFailure if the answer is to another request, from another server, or a no
  public AuthorizedCode accept(URI redirected) throws SignInFailure {
    return AuthorizationAnswer.at(redirected).judge(state, server);
  }

  /// Redeems the code, and makes sure that the server may speak for whom it names.
  ///
  /// @throws SignInFailure if there are no tokens, or none that are this person's
  public TokenSet exchange(AuthorizedCode code) throws SignInFailure {
    var form =
        Form.of("grant_type", "authorization_code")
            .with("code", code.code())
            .with("client_id", client.clientId())
            .with("redirect_uri", client.redirectUri().toString())
            .with("code_verifier", verifier.value())
            .withAll("resource", client.resources());
    var tokens = flow.ask(server, form).tokens(client.scopes());
    try {
      new Confirmation(new Discovery(flow.web()), server).confirm(client.me(), tokens.me());
    } catch (SignInFailure e) {
      flow.giveBack(server, client.clientId(), tokens);
      throw e;
    }
    return tokens;
  }
}
