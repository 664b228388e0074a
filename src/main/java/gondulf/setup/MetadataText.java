package gondulf.setup;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What another server says of itself. Nothing of it is believed; it is only shown.
record MetadataText(String issuer, String authorizationEndpoint, String tokenEndpoint) {

  /// Nothing where it is no such document.
  static Optional<MetadataText> read(Fetched fetched) {
    return fetched instanceof Document document && document.status() == 200 && document.isJson()
        ? parsed(document.body())
        : Optional.empty();
  }

  private static Optional<MetadataText> parsed(String body) {
    try {
      return Optional.ofNullable(JsonMapper.shared().readTree(body))
          .filter(JsonNode::isObject)
          .map(json ->
              new MetadataText(
                  text(json, "issuer"),
                  text(json, "authorization_endpoint"),
                  text(json, "token_endpoint")));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode json, String name) {
    var value = json.path(name).asString("");
    return value.isEmpty() ? "—" : value;
  }
}
