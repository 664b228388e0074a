package gondulf.terminal;

import java.net.URI;
import java.util.Optional;

/// How a server takes tokens back: at an endpoint of its own, or, before there were such, at the
/// token endpoint.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7009#section-2.1">RFC 7009 §2.1</a>
record Revocation(Web web, ServerEndpoints server, String clientId) {

  /// Gives back both tokens, the one that makes others first.
  boolean revoke(TokenSet tokens) throws SignInFailure {
    var endpoint = server.revocationEndpoint().or(this::older);
    if (endpoint.isEmpty()) {
      return false;
    }
    var url = endpoint.orElseThrow();
    var refresh = tokens.refreshToken();
    var isTaken = refresh.isEmpty() || isTaken(url, form(refresh.orElseThrow(), "refresh_token"));
    return isTaken(url, form(tokens.accessToken(), "access_token")) && isTaken;
  }

  /// A server that is out of order for a while has not taken them.
  private boolean isTaken(URI endpoint, Form form) throws SignInFailure {
    var answer = web.send(WebRequest.postRepeatably(endpoint, form));
    if (answer.isPassing()) {
      throw new SignInFailure.NetworkFailed(
          "%s takes no tokens back at the moment (HTTP status %d)"
              .formatted(endpoint.getRawAuthority(), answer.status()));
    }
    return answer.isOk();
  }

  private Form form(String token, String kind) {
    var form = Form.of("token", token).with("token_type_hint", kind).with("client_id", clientId);
    return server.revocationEndpoint().isPresent() ? form : form.with("action", "revoke");
  }

  /// A server that has told its metadata would have told of its endpoint.
  private Optional<URI> older() {
    return server.issuer().isPresent() ? Optional.empty() : Optional.of(server.tokenEndpoint());
  }
}
