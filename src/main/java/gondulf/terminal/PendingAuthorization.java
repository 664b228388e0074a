package gondulf.terminal;

import java.net.URI;

/// A sign-in that has begun: the browser is sent to its [#url], and what comes back is judged here.
public final class PendingAuthorization {

  private final ServerEndpoints server;
  private final ClientSetup client;

  private PendingAuthorization(ServerEndpoints server, ClientSetup client) {
    this.server = server;
    this.client = client;
  }

  static PendingAuthorization of(ServerEndpoints server, ClientSetup client) {
    return new PendingAuthorization(server, client);
  }

  /// Where the person says yes or no.
  public URI url() {
    return server.authorizationEndpoint();
  }

  /// Reads where the browser has come back to, whether it was caught or pasted.
  ///
  /// @throws SignInFailure if the answer is to another request, from another server, or a no
  public AuthorizedCode accept(URI redirected) throws SignInFailure {
    throw new UnsupportedOperationException(redirected + " " + client);
  }

  /// Redeems the code, and makes sure that the server may speak for whom it names.
  public TokenSet exchange(AuthorizedCode code) throws SignInFailure {
    throw new UnsupportedOperationException(code.toString());
  }
}
