package gondulf.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.protocol.OAuthException;
import gondulf.protocol.Parameters;
import gondulf.protocol.Secret;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/// What the server has told the browser to bring back.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2">RFC 6749 §4.1.2</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc9207#section-2.4">RFC 9207 §2.4</a>
record AuthorizationAnswer(Parameters parameters) {

  /// Reads the query, in which nothing may stand twice.
  ///
  /// @param url where the browser came back to
  static AuthorizationAnswer at(URI url) throws SignInFailure {
    try {
      var query = url.getRawQuery();
      var parameters = Parameters.parse(query == null ? "" : query);
      parameters.refuseRepeats(Set.of());
      return new AuthorizationAnswer(parameters);
    } catch (OAuthException e) {
      throw new SignInFailure.RequestRefused(
          "", "the answer can't be read: " + e.error().description());
    }
  }

  /// The code, if it is for this request and from this server.
  AuthorizedCode judge(Secret state, ServerEndpoints server) throws SignInFailure {
    if (value("code").isEmpty() && value("error").isEmpty()) {
      throw new SignInFailure.RequestRefused("", "the address holds neither a code nor an error");
    }
    if (!isSame(state, value("state").orElse(""))) {
      throw new SignInFailure.WrongState();
    }
    refuseOtherIssuer(server);
    refuseError();
    return new AuthorizedCode(value("code").orElseThrow());
  }

  private static boolean isSame(Secret state, String said) {
    return MessageDigest.isEqual(state.value().getBytes(UTF_8), said.getBytes(UTF_8));
  }

  private void refuseOtherIssuer(ServerEndpoints server) throws SignInFailure {
    var said = value("iss");
    if (server.issuer().isEmpty() || said.equals(server.issuer())) {
      return;
    }
    if (said.isPresent() || server.saysIssuer()) {
      throw new SignInFailure.WrongIssuer(
          server.issuer().orElseThrow(),
          said.map(each -> "it names " + Quoted.of(each)).orElse("it names nobody"));
    }
  }

  private void refuseError() throws SignInFailure {
    var error = value("error").orElse("");
    if (error.equals("access_denied")) {
      throw new SignInFailure.Denied();
    }
    if (!error.isEmpty()) {
      throw new SignInFailure.RequestRefused(error, value("error_description").orElse(""));
    }
  }

  private Optional<String> value(String name) {
    return parameters.optional(name, each -> each);
  }
}
