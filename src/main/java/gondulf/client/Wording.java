package gondulf.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/// What a stranger says of itself, made fit to be shown.
final class Wording {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_URL = 2048;
  private static final Set<String> WEB = Set.of("http", "https");

  private Wording() {}

  /// A name on one line, without characters that could turn or hide the text around it.
  static Optional<String> name(String text) {
    var plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\s]+", " ").strip();
    var end =
        plain.offsetByCodePoints(
            0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length())));
    return Optional.of(plain.substring(0, end)).filter(name -> !name.isEmpty());
  }

  /// A link that may be shown: to the Web, never to a script.
  static Optional<URI> webPage(String text) {
    if (text.length() > LONGEST_URL) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(text))
          .filter(uri -> uri.getScheme() != null && uri.getHost() != null)
          .filter(uri -> WEB.contains(uri.getScheme()));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
