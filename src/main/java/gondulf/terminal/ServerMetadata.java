package gondulf.terminal;

import gondulf.protocol.MalformedValueException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// What a server says of itself.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#indieauth-server-metadata">IndieAuth
///   §4.1.1</a>
record ServerMetadata(URI url, JsonNode json) {

  static ServerMetadata of(WebAnswer answer) {
    return new ServerMetadata(answer.url(), answer.json().orElseThrow());
  }

  /// The endpoints, if the issuer is the one that was asked for. A slash at its end is no
  /// difference, as people type it or not.
  ServerEndpoints ofIssuer(URI asked) throws SignInFailure {
    if (!issuer().replaceFirst("/$", "").equals(asked.toString().replaceFirst("/$", ""))) {
      throw otherIssuer();
    }
    return endpoints();
  }

  /// The endpoints, if the issuer is where a page has said that its metadata is.
  ServerEndpoints at(URI linked) throws SignInFailure {
    if (!new IssuerName(issuer()).isAbove(linked)) {
      throw otherIssuer();
    }
    return endpoints();
  }

  /// Endpoints that secrets may be sent to.
  static ServerEndpoints usable(URI where, Supplier<ServerEndpoints> endpoints)
      throws SignInFailure {
    try {
      return endpoints.get();
    } catch (MalformedValueException e) {
      throw new SignInFailure.DiscoveryFailed(
          "The endpoints that %s names %s.".formatted(where, e.rule()));
    }
  }

  private ServerEndpoints endpoints() throws SignInFailure {
    var authorization = required("authorization_endpoint");
    var token = required("token_endpoint");
    return usable(
        url,
        () ->
            new ServerEndpoints(
                Optional.of(issuer()),
                authorization,
                token,
                endpoint("revocation_endpoint"),
                endpoint("userinfo_endpoint"),
                json.path("authorization_response_iss_parameter_supported").asBoolean(false)));
  }

  private String issuer() {
    return json.path("issuer").asString("");
  }

  private URI required(String name) throws SignInFailure {
    return endpoint(name)
        .orElseThrow(() ->
            new SignInFailure.DiscoveryFailed(
                "The metadata at %s names no %s, so it is of no use to sign in with."
                    .formatted(url, name)));
  }

  private Optional<URI> endpoint(String name) {
    return Optional.of(json.path(name).asString(""))
        .filter(each -> !each.isBlank())
        .flatMap(each -> new Reference(each).resolvedAgainst(url));
  }

  private SignInFailure otherIssuer() {
    return new SignInFailure.DiscoveryFailed(
        "The metadata at %s is that of %s, which is somewhere else. Nothing of it was used."
            .formatted(url, issuer().isEmpty() ? "nobody" : Quoted.of(issuer())));
  }
}
