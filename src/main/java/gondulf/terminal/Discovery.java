package gondulf.terminal;

import java.net.URI;
import java.util.Optional;

/// Finds the server that speaks for a person, or the one that has a name.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#discovery-by-clients">IndieAuth §4.1</a>
public record Discovery(Web web) {

  /// Reads the person's page: the metadata that it links, or else the endpoints themselves.
  public Discovered of(ProfileAddress me) throws SignInFailure {
    var answer = web.read(WebRequest.page(me.url()));
    if (!answer.isOk()) {
      throw failed(
          "%s answered with HTTP status %d. Look whether that is your address."
              .formatted(me, answer.status()));
    }
    var links = PageLinks.of(answer);
    var metadata = links.first("indieauth-metadata");
    return new Discovered(
        me, metadata.isPresent() ? published(metadata.orElseThrow()) : older(me, links));
  }

  /// Reads what the server of this name says of itself.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc8414#section-3">RFC 8414 §3</a>
  public ServerEndpoints ofIssuer(URI issuer) throws SignInFailure {
    if (!SecureUrl.is(issuer)) {
      throw failed("The issuer must be an https URL, or an http one on this machine.");
    }
    for (var place : WellKnown.of(issuer)) {
      var answer = web.read(WebRequest.json(place));
      if (answer.isOk() && answer.json().isPresent()) {
        return ServerMetadata.of(answer).ofIssuer(issuer);
      }
    }
    throw failed(
        "%s publishes no metadata. Name its endpoints with --authorization-endpoint and"
                .formatted(issuer)
            + " --token-endpoint.");
  }

  /// The issuer must be where its metadata is: else a page could have one server's answers taken
  /// for another's.
  private ServerEndpoints published(URI metadata) throws SignInFailure {
    if (!SecureUrl.is(metadata)) {
      throw failed(
          "The page names %s as its server's metadata, which must be an https URL, or an http one on"
                  .formatted(metadata)
              + " this machine.");
    }
    var answer = web.read(WebRequest.json(metadata));
    if (!answer.isOk() || answer.json().isEmpty()) {
      throw failed(
          "%s, which the page names as its server's metadata, is not JSON (HTTP status %d)."
              .formatted(metadata, answer.status()));
    }
    return ServerMetadata.of(answer).at(metadata);
  }

  private static ServerEndpoints older(ProfileAddress me, PageLinks links) throws SignInFailure {
    Optional<URI> authorization = links.first("authorization_endpoint");
    Optional<URI> token = links.first("token_endpoint");
    if (authorization.isEmpty() || token.isEmpty()) {
      throw failed(
          "%s names no server to sign in with. Its page needs <link rel=\"indieauth-metadata\">"
                  .formatted(me)
              + " with the address of your server's metadata.");
    }
    return ServerMetadata.usable(
        me.url(), () -> ServerEndpoints.of(authorization.orElseThrow(), token.orElseThrow()));
  }

  private static SignInFailure failed(String why) {
    return new SignInFailure.DiscoveryFailed(why);
  }
}
