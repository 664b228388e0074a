package gondulf.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a stranger says of itself, made fit to be shown.
final class Wording {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_URL = 2048;
  private static final Set<String> WEB = Set.of("http", "https");

  /// Letters, marks and symbols to Unicode that nobody sees: fillers, blanks and variants.
  private static final String UNSEEN =
      "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0"
          + "\\x{1D159}\\x{E0100}-\\x{E01EF}";

  private static final Pattern NOT_SHOWN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Z}\\s" + UNSEEN + "]+");

  private Wording() {}

  /// A name on one line, without characters that could turn or hide the text around it.
  static Optional<String> name(String text) {
    var plain = NOT_SHOWN.matcher(text).replaceAll(" ").strip();
    var end =
        plain.offsetByCodePoints(
            0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length())));
    return Optional.of(plain.substring(0, end)).filter(name -> !name.isEmpty());
  }

  /// A link that may be shown: to the Web, never to a script, and in plain letters, none of which
  /// turns those around it.
  static Optional<URI> webPage(String text) {
    if (text.length() > LONGEST_URL) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(new URI(text).toASCIIString()))
          .filter(uri -> uri.getScheme() != null && uri.getHost() != null)
          .filter(uri -> WEB.contains(uri.getScheme()));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
