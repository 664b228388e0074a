package gondulf.token;

import gondulf.protocol.MalformedValueException;
import gondulf.protocol.Secret;
import java.util.Locale;
import java.util.Optional;

/// What a request shows in its `Authorization` header.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750 §2.1</a>
sealed interface Credential {

  /// What was shown, in whichever way, if it can be a secret of ours.
  default Optional<Secret> secret() {
    return Optional.empty();
  }

  /// What was shown as a token, if it can be one.
  default Optional<Secret> token() {
    return this instanceof Bearer ? secret() : Optional.empty();
  }

  /// A token or a key, perhaps one of ours.
  ///
  /// @param secret empty for something that cannot be one
  record Bearer(Optional<Secret> secret) implements Credential {}

  /// A key as a password, for servers that know no other way.
  ///
  /// @param secret empty for something that cannot be one
  record Password(Optional<Secret> secret) implements Credential {}

  /// Nothing that is known here.
  record Missing() implements Credential {}

  /// More than one, of which nobody can tell which is meant.
  record Repeated() implements Credential {}

  static Credential read(Authorization authorization) {
    var values = authorization.values();
    return switch (values.size()) {
      case 0 -> new Missing();
      case 1 -> read(values.getFirst());
      default -> new Repeated();
    };
  }

  private static Credential read(String header) {
    var parts = header.split(" ", 2);
    var rest = parts.length == 1 ? "" : parts[1].strip();
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> new Bearer(secret(rest));
      case "basic" ->
          new Password(
              BasicCredential.in(rest).map(BasicCredential::password).flatMap(Credential::secret));
      default -> new Missing();
    };
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
