package gondulf.neighbourhood.app;

import gondulf.neighbourhood.home.HomeServer;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// An authorization server that says what a test wants, to see what the app makes of it.
record ScriptedServer(HomeServer homes, String issuer) {

  static ScriptedServer at(HomeServer homes, String host) {
    var server = new ScriptedServer(homes, "https://" + host);
    homes.put(
        server.metadata(),
        Reply.json(
            """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token"}
            """
                .formatted(server.issuer)));
    return server;
  }

  String metadata() {
    return issuer + "/.well-known/oauth-authorization-server";
  }

  void answers(String me) {
    homes.put(
        issuer + "/token",
        Reply.json(
            """
            {"me": "%s", "access_token": "secret-token", "scope": "create", "expires_in": 60}
            """
                .formatted(me)));
    homes.put(issuer + "/auth", Reply.json("{\"me\": \"%s\"}".formatted(me)));
  }

  /// Where the browser comes back to the app, with some values other than the right ones.
  static URI back(Attempt attempt, URI redirectUri, Map<String, String> other) {
    var values = new LinkedHashMap<>(Map.of("code", "the-code", "state", attempt.state()));
    attempt.server().issuer().ifPresent(issuer -> values.put("iss", issuer));
    values.putAll(other);
    return Query.added(redirectUri, values);
  }
}
