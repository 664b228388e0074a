package gondulf.token;

import static gondulf.protocol.OAuthError.invalidRequest;

import gondulf.protocol.MalformedValueException;
import gondulf.protocol.Secret;
import java.util.List;
import java.util.Optional;

/// What a request shows in its `Authorization` header.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750 §2.1</a>
sealed interface Credential {

  /// The token, if one was shown.
  default Optional<Secret> token() {
    return this instanceof Bearer(var secret) ? Optional.of(secret) : Optional.empty();
  }

  /// A token, perhaps one of ours.
  record Bearer(Secret secret) implements Credential {}

  /// Something that claims to be a token and cannot be one.
  record Malformed() implements Credential {}

  /// No token.
  record Missing() implements Credential {}

  /// Reads the values of the header.
  static Credential read(List<String> headers) {
    if (headers.size() > 1) {
      throw invalidRequest("the request has more than one Authorization header").asException();
    }
    return headers.stream().findFirst().map(Credential::read).orElseGet(Missing::new);
  }

  private static Credential read(String header) {
    var parts = header.split(" ", 2);
    if (!parts[0].equalsIgnoreCase("bearer")) {
      return new Missing();
    }
    return secret(parts.length == 1 ? "" : parts[1].strip())
        .<Credential>map(Bearer::new)
        .orElseGet(Malformed::new);
  }

  /// The text as a secret, if it can be one.
  static Optional<Secret> secret(String text) {
    try {
      return Optional.of(new Secret(text));
    } catch (MalformedValueException _) {
      return Optional.empty();
    }
  }
}
