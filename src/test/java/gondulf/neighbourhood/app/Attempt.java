package gondulf.neighbourhood.app;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A sign-in that an app has begun: what it must remember until the browser comes back.
///
/// @param profile the URL that the person typed
/// @param verifier the secret that redeems the code
/// @param wantsToken whether the app asked for anything but who they are
/// @param url where the app sends the browser
public record Attempt(
    URI profile, Endpoints server, String state, String verifier, boolean wantsToken, URI url) {

  /// The code with which the browser came back, after everything that must be right with it.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#authorization-response">IndieAuth
  ///   §5.2.1</a>
  String code(Map<String, String> returned) {
    if (!state.equals(returned.get("state"))) {
      throw new SignInFailure("the browser came back with another state than it was sent with");
    }
    var otherIssuer = server.issuer().filter(issuer -> !issuer.equals(returned.get("iss")));
    if (otherIssuer.isPresent()) {
      throw new SignInFailure("the answer is not from " + otherIssuer.orElseThrow());
    }
    if (returned.containsKey("error")) {
      var why = returned.getOrDefault("error_description", "");
      throw new SignInFailure("the server said no: " + returned.get("error") + " " + why);
    }
    return Optional.ofNullable(returned.get("code"))
        .orElseThrow(() -> new SignInFailure("the browser came back without a code"));
  }

  /// Which of the two endpoints turns the code into what the app asked for.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#redeeming-the-authorization-code">IndieAuth
  ///   §5.3</a>
  URI redemptionEndpoint() {
    return wantsToken ? server.token().orElse(server.authorization()) : server.authorization();
  }

  @Override
  public String toString() {
    return "Attempt[" + profile + "]";
  }
}
