package gondulf.neighbourhood.app;

import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Who signed in, and what they allowed.
///
/// @param profile the members of `profile` as the server sent them; empty if there was none
public record SignedIn(URI me, JsonNode profile, Optional<Token> token) {

  /// What was allowed.
  ///
  /// @param expiresIn seconds; 0 if unsaid
  public record Token(String value, String scope, long expiresIn) {

    static Optional<Token> of(JsonNode answer) {
      return Optional.of(answer.path("access_token").asString(""))
          .filter(value -> !value.isEmpty())
          .map(value ->
              new Token(
                  value, answer.path("scope").asString(""), answer.path("expires_in").asLong(0)));
    }

    @Override
    public String toString() {
      return "Token[hidden]";
    }
  }
}
