package gondulf.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `mailto:` links, which can carry far more than an address.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6068#section-2">RFC 6068 §2</a>
class Mailto {

  private static final Pattern PLAIN =
      Pattern.compile("mailto:([^?#,]+)", Pattern.CASE_INSENSITIVE);

  private Mailto() {}

  /// What stands after the scheme, decoded; nothing where there is a query or a second address. A
  /// plus is a plus in a mail address, not a space.
  static Optional<String> addressIn(String href) {
    var link = PLAIN.matcher(href);
    if (!link.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(URLDecoder.decode(link.group(1).replace("+", "%2B"), UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
