package gondulf.neighbourhood.app;

import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The client's side of IndieAuth, written from the standard and not from the server.
///
/// @see <a href="https://indieauth.spec.indieweb.org/">IndieAuth</a>
public final class IndieAuthClient {

  private final Web web;
  private final URI clientId;
  private final URI redirectUri;

  public IndieAuthClient(Web web, URI clientId, URI redirectUri) {
    this.web = web;
    this.clientId = clientId;
    this.redirectUri = redirectUri;
  }

  public Endpoints discover(URI profile) {
    return new Discovery(web).endpoints(profile);
  }

  /// Begins a sign-in for the website that somebody typed.
  ///
  /// @param scope what to ask for, in the words of OAuth; empty for who they are only
  /// @see <a href="https://indieauth.spec.indieweb.org/#authorization-request">IndieAuth §5.2</a>
  public Attempt begin(String typed, String scope) {
    var profile = Discovery.profileUrl(typed);
    var server = discover(profile);
    var state = Pkce.random();
    var verifier = Pkce.random();
    var query = new LinkedHashMap<String, String>();
    query.put("response_type", "code");
    query.put("client_id", clientId.toString());
    query.put("redirect_uri", redirectUri.toString());
    query.put("state", state);
    query.put("code_challenge", Pkce.challenge(verifier));
    query.put("code_challenge_method", "S256");
    query.put("me", profile.toString());
    if (!scope.isBlank()) {
      query.put("scope", scope);
    }
    var url = Query.added(server.authorization(), query);
    return new Attempt(profile, server, state, verifier, !scope.isBlank(), url);
  }

  /// Ends a sign-in when the browser has come back.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#redeeming-the-authorization-code">IndieAuth
  ///   §5.3</a>
  public SignedIn finish(Attempt attempt, URI landed) {
    var code = attempt.code(Query.of(landed));
    var answer = redeem(attempt, code);
    var me = Discovery.profileUrl(answer.path("me").asString(""));
    confirm(attempt, me);
    return new SignedIn(me, answer.path("profile"), SignedIn.Token.of(answer));
  }

  /// What the server says of a token to whoever holds it.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#access-token-verification">IndieAuth §6</a>
  public WebPage introspect(Endpoints server, String token) {
    var endpoint = required(server.introspection(), "introspection endpoint");
    return web.post(endpoint, Map.of("token", token), bearer(token));
  }

  /// What the server says of a token in the way from before 2022, which Micropub servers know.
  public WebPage verify(Endpoints server, String token) {
    return web.get(required(server.token(), "token endpoint"), bearer(token));
  }

  private JsonNode redeem(Attempt attempt, String code) {
    var form =
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "client_id", clientId.toString(),
            "redirect_uri", redirectUri.toString(),
            "code_verifier", attempt.verifier());
    var answer = web.post(attempt.redemptionEndpoint(), form, Map.of());
    if (!answer.isOk()) {
      throw new SignInFailure("the code was refused: " + answer.body());
    }
    return answer.json();
  }

  /// Believes a server about its own people only: another URL than the one that was typed must name
  /// the same server.
  ///
  /// @see <a
  ///   href="https://indieauth.spec.indieweb.org/#authorization-server-confirmation">IndieAuth
  ///   §5.4</a>
  private void confirm(Attempt attempt, URI me) {
    if (me.equals(attempt.profile())) {
      return;
    }
    if (!discover(me).authorization().equals(attempt.server().authorization())) {
      throw new SignInFailure("the server said " + me + ", which is not its to say");
    }
  }

  private static URI required(Optional<URI> endpoint, String name) {
    return endpoint.orElseThrow(() -> new SignInFailure("the server has no " + name));
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}
