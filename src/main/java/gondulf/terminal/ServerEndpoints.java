package gondulf.terminal;

import gondulf.protocol.MalformedValueException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a server is talked to, and by which name it answers.
///
/// Codes and tokens go there, so all of it is `https`, but on this very machine.
///
/// @param issuer the server's name, if it has told one
/// @param revocationEndpoint where tokens are given back
/// @param userinfoEndpoint where a token's profile is asked for
/// @param saysIssuer whether it has promised to name itself in each answer
/// @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-2">RFC 8414 §2</a>
public record ServerEndpoints(
    Optional<String> issuer,
    URI authorizationEndpoint,
    URI tokenEndpoint,
    Optional<URI> revocationEndpoint,
    Optional<URI> userinfoEndpoint,
    boolean saysIssuer) {

  public ServerEndpoints {
    Stream.concat(
            Stream.of(authorizationEndpoint, tokenEndpoint),
            Stream.concat(revocationEndpoint.stream(), userinfoEndpoint.stream()))
        .forEach(ServerEndpoints::refuseInsecure);
  }

  /// A server of which nothing else is known.
  public static ServerEndpoints of(URI authorizationEndpoint, URI tokenEndpoint) {
    return new ServerEndpoints(
        Optional.empty(),
        authorizationEndpoint,
        tokenEndpoint,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static void refuseInsecure(URI endpoint) {
    if (!SecureUrl.is(endpoint)) {
      throw new MalformedValueException("must be https URLs, or http ones on this machine");
    }
  }
}
