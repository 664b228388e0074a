package gondulf.terminal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The tokens as a server has written them.
///
/// @param asked from when on the time counts in which they are good
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.1">RFC 6749 §5.1</a>
/// @see <a href="https://indieauth.spec.indieweb.org/#access-token-response">IndieAuth §5.3.3</a>
record TokenAnswer(JsonNode json, Instant asked) {

  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");
  private static final double LONGEST = 1e10;
  private static final int GOOD = 200;

  static TokenAnswer of(WebAnswer answer, Instant asked) throws SignInFailure {
    var json = answer.json();
    var error = json.map(each -> text(each, "error")).orElse("");
    if (!answer.isOk() || !error.isEmpty()) {
      var said = json.map(each -> text(each, "error_description")).orElse("");
      var description = said.isEmpty() && error.isEmpty() ? shape(answer) : said;
      throw new SignInFailure.ExchangeFailed(error, description, answer.status());
    }
    return new TokenAnswer(json.orElseThrow(() -> unusable(shape(answer))), asked);
  }

  /// What this client can use of it.
  ///
  /// @param scopes those that were asked for, which a server need not repeat
  TokenSet tokens(List<String> scopes) throws SignInFailure {
    return new TokenSet(
        token("access_token").orElseThrow(() -> unusable("there is no access token")),
        type(),
        token("refresh_token"),
        member("scope").map(TokenAnswer::words).orElse(scopes),
        expiresAt(),
        member("me"));
  }

  private String type() throws SignInFailure {
    var type = member("token_type").orElse("Bearer");
    if (!type.equalsIgnoreCase("Bearer")) {
      throw unusable("the token is of the type %s, not Bearer".formatted(Quoted.of(type)));
    }
    return type;
  }

  private Optional<String> token(String name) throws SignInFailure {
    var token = member(name).filter(each -> !each.isEmpty());
    if (token.isPresent() && !TOKEN.matcher(token.orElseThrow()).matches()) {
      throw unusable("the %s has characters that no token may have".formatted(name));
    }
    return token;
  }

  /// Some servers write the number as a text.
  private Optional<Instant> expiresAt() {
    var seconds = json.path("expires_in").asDouble(Double.NaN);
    return Double.isNaN(seconds)
        ? Optional.empty()
        : Optional.of(asked.plusSeconds((long) Math.clamp(seconds, 0, LONGEST)));
  }

  private Optional<String> member(String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }

  private static List<String> words(String scope) {
    return Arrays.stream(Quoted.printable(scope).split(" "))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private static String shape(WebAnswer answer) {
    return answer.location().isPresent()
        ? "it leads elsewhere, where the code and the tokens are not for"
        : answer.json().isPresent() ? "" : "the answer is not JSON";
  }

  private static SignInFailure unusable(String why) {
    return new SignInFailure.ExchangeFailed("", why, GOOD);
  }
}
