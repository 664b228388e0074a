package gondulf.protocol;

import java.util.regex.Pattern;

/// A [ClientId] together with the letters in which an app wrote it.
///
/// Everywhere else two spellings of a host are one client. The client's own document names it to
/// the letter, and so what it says is compared with what was asked.
///
/// @param text as it was asked, with the `/` that a URL without a path stands for
/// @see <a
///   href="https://datatracker.ietf.org/doc/html/draft-ietf-oauth-client-id-metadata-document#section-3">Client
///   ID Metadata Document §3</a>
public record SpelledClientId(ClientId id, String text) {

  private static final Pattern PATHLESS = Pattern.compile("^([^/?#]+://[^/?#]+)(\\?.*)?$");

  public static SpelledClientId of(String text) {
    return new SpelledClientId(ClientId.of(text), withPath(text));
  }

  /// Whether somebody else wrote it in the same letters.
  public boolean isSpelled(String other) {
    return text.equals(withPath(other));
  }

  private static String withPath(String text) {
    return PATHLESS.matcher(text).replaceFirst("$1/$2");
  }

  @Override
  public String toString() {
    return text;
  }
}
