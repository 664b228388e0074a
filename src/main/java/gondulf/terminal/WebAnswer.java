package gondulf.terminal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a server has answered.
///
/// @param location where it sends on to, if it does
/// @param links its `Link` headers
record WebAnswer(URI url, int status, Optional<URI> location, List<String> links, Content content) {

  private static final Set<Integer> FOR_A_MOMENT = Set.of(502, 503, 504);

  boolean isOk() {
    return status / 100 == 2;
  }

  /// Whether the server may well answer otherwise in a moment.
  boolean isPassing() {
    return FOR_A_MOMENT.contains(status);
  }

  /// The JSON object that this is, if it is one.
  Optional<JsonNode> json() {
    try {
      return Optional.of(JsonMapper.shared().readTree(content.text())).filter(JsonNode::isObject);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// What stands below the headers.
  record Content(String type, String text) {

    boolean isHtml() {
      return type.contains("html");
    }

    /// Nothing of the text: tokens stand there.
    @Override
    public String toString() {
      return "Content[%s]".formatted(type);
    }
  }
}
