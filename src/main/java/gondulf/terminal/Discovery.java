package gondulf.terminal;

import java.net.URI;

/// Finds the server that speaks for a person, or the one that has a name.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#discovery-by-clients">IndieAuth §4.1</a>
public record Discovery(Web web) {

  /// Reads the person's page: the metadata that it links, or else the endpoints themselves.
  public Discovered of(ProfileAddress me) throws SignInFailure {
    throw new UnsupportedOperationException(me + " " + web);
  }

  /// Reads what the server of this name says of itself.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-3">RFC 8414 §3</a>
  public ServerEndpoints ofIssuer(URI issuer) throws SignInFailure {
    throw new UnsupportedOperationException(issuer + " " + web);
  }
}
