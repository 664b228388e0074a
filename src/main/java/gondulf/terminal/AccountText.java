package gondulf.terminal;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An account as the JSON that its file holds.
final class AccountText {

  /// Goes up when an older program could misread what a newer one has written.
  private static final int VERSION = 1;

  private AccountText() {}

  static String of(Account account) {
    var tokens = account.tokens();
    var text = JsonMapper.shared().createObjectNode();
    text.put("version", VERSION)
        .put("profile", account.profile())
        .put("client_id", account.clientId())
        .put("signed_in_at", account.signedInAt().toString());
    write(text.putObject("server"), account.server());
    var json = text.putObject("tokens");
    json.put("access_token", tokens.accessToken()).put("token_type", tokens.tokenType());
    tokens.refreshToken().ifPresent(value -> json.put("refresh_token", value));
    tokens.expiresAt().ifPresent(value -> json.put("expires_at", value.toString()));
    tokens.me().ifPresent(value -> json.put("me", value));
    tokens.scopes().forEach(json.putArray("scopes")::add);
    return text.toPrettyString() + "\n";
  }

  private static void write(ObjectNode json, ServerEndpoints server) {
    server.issuer().ifPresent(value -> json.put("issuer", value));
    json.put("authorization_endpoint", server.authorizationEndpoint().toString());
    json.put("token_endpoint", server.tokenEndpoint().toString());
    put(json, "revocation_endpoint", server.revocationEndpoint());
    put(json, "userinfo_endpoint", server.userinfoEndpoint());
    json.put("says_issuer", server.saysIssuer());
  }

  private static void put(ObjectNode json, String name, Optional<URI> url) {
    url.ifPresent(value -> json.put(name, value.toString()));
  }

  /// @throws IllegalArgumentException if it is not what [#of] writes; the message quotes nothing
  static Account read(String text) {
    var json = AccountFields.of(text);
    if (json.number("version") != VERSION) {
      throw new IllegalArgumentException("is of another version of this program");
    }
    return new Account(
        json.text("profile"),
        server(json.object("server")),
        json.text("client_id"),
        tokens(json.object("tokens")),
        Instant.parse(json.text("signed_in_at")));
  }

  private static ServerEndpoints server(AccountFields json) {
    return new ServerEndpoints(
        json.optional("issuer"),
        URI.create(json.text("authorization_endpoint")),
        URI.create(json.text("token_endpoint")),
        json.optional("revocation_endpoint").map(URI::create),
        json.optional("userinfo_endpoint").map(URI::create),
        json.flag("says_issuer"));
  }

  private static TokenSet tokens(AccountFields json) {
    return new TokenSet(
        json.text("access_token"),
        json.text("token_type"),
        json.optional("refresh_token"),
        json.texts("scopes"),
        json.optional("expires_at").map(Instant::parse),
        json.optional("me"));
  }
}
