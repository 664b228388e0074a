package gondulf.client;

import static gondulf.protocol.OAuthError.invalidRequest;

import gondulf.protocol.OAuthException;
import gondulf.protocol.RedirectUri;
import gondulf.protocol.SpelledClientId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a client says of itself in a JSON metadata document.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#client-metadata">IndieAuth §4.2.1</a>
/// @see <a
///   href="https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document#section-4">Client
///   ID Metadata Document §4</a>
record JsonMetadata(JsonNode document) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();
  private static final Set<String> PRIVATE_KEY_MEMBERS =
      Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

  /// Reads the document of a client, or refuses it.
  static Client read(SpelledClientId id, String body) {
    var metadata = new JsonMetadata(parse(body));
    metadata.checkItIsFor(id);
    metadata.checkItHoldsNoSecret();
    metadata.checkItAsksForNoAuthentication();
    return new Client(
        id.id(),
        metadata.hasList() ? Client.Source.DOCUMENT : Client.Source.LISTLESS_DOCUMENT,
        metadata.text("client_name").flatMap(Wording::name),
        metadata.text("client_uri").flatMap(Wording::webPage),
        metadata.text("logo_uri").flatMap(Wording::webPage).map(Logo::at),
        metadata.redirectUris(),
        metadata.refreshes());
  }

  private static JsonNode parse(String body) {
    try {
      var node = JSON.readTree(body);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JacksonException _) {
      throw refused("is not JSON");
    }
    throw refused("is not a JSON object");
  }

  private void checkItIsFor(SpelledClientId id) {
    if (text("client_id").filter(id::isSpelled).isEmpty()) {
      throw refused("has another client_id");
    }
  }

  private void checkItHoldsNoSecret() {
    if (document.has("client_secret") || document.has("client_secret_expires_at")) {
      throw refused("holds a client secret");
    }
    if (!document.path("jwks").isMissingNode()) {
      checkTheyArePublic(document.path("jwks").path("keys"));
    }
  }

  /// What can't be read as keys might be anything, and so a private one too.
  private static void checkTheyArePublic(JsonNode keys) {
    if (!keys.isArray()) {
      throw refused("holds keys that are no key set");
    }
    for (var key : keys) {
      if (key.path("kty").asString("oct").equalsIgnoreCase("oct")
          || PRIVATE_KEY_MEMBERS.stream().anyMatch(key::has)) {
        throw refused("holds a private key");
      }
    }
  }

  /// A client that says it proves itself with a key or a secret is not taken for one that does not.
  private void checkItAsksForNoAuthentication() {
    var method = document.path("token_endpoint_auth_method");
    if (!(method.isMissingNode() || method.asString("").equals("none"))) {
      throw refused("asks for client authentication, which this server does not offer");
    }
  }

  /// A list in which nothing can be used is one all the same: the client wants no other address.
  private boolean hasList() {
    var list = document.path("redirect_uris");
    return !(list.isMissingNode() || list.isNull() || (list.isArray() && list.isEmpty()));
  }

  private Set<RedirectUri> redirectUris() {
    var uris = new LinkedHashSet<RedirectUri>();
    for (var each : document.path("redirect_uris")) {
      RedirectUris.ifValid(each.asString("")).ifPresent(uris::add);
    }
    return uris;
  }

  private boolean refreshes() {
    return document
        .path("grant_types")
        .valueStream()
        .anyMatch(each -> each.asString("").equals("refresh_token"));
  }

  private Optional<String> text(String member) {
    return Optional.of(document.path(member)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static OAuthException refused(String what) {
    return invalidRequest("the document at client_id " + what).asException();
  }
}
