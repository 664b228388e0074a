package gondulf.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;

/// The password in HTTP's Basic scheme, of whichever user.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7617#section-2">RFC 7617 §2</a>
final class BasicPassword {

  private BasicPassword() {}

  /// Reads what stands after the scheme's name. OAuth clients encode the password as in a form
  /// first, some of them every dash in it, and others do not; in a key of ours nothing else can be
  /// meant by a percent sign.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1">RFC 6749 §2.3.1</a>
  static Optional<String> in(String encoded) {
    try {
      var pair = new String(Base64.getDecoder().decode(encoded), UTF_8).split(":", 2);
      return pair.length == 1 ? Optional.empty() : Optional.of(URLDecoder.decode(pair[1], UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
