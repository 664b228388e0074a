package gondulf.protocol;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// The URL that is a person's name, in the one spelling that it keeps for ever: `https`, the host
/// in lower case, a path of at least `/`.
///
/// Only `https`: a page fetched without it could be anybody's on the way, and its links would prove
/// nothing.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#user-profile-url">IndieAuth §3.2</a>
public record ProfileUrl(URI url) {

  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*");

  public ProfileUrl {
    url =
        new WebUrl(url)
            .hasScheme("https")
            .hasNoUserInfo()
            .hasDomain()
            .hasNoPort()
            .hasNoFragment()
            .hasNoDotSegments()
            .canonical();
  }

  public static ProfileUrl of(String text) {
    return new ProfileUrl(WebUrl.parse(text).url());
  }

  /// The address a person typed: `alice.example`, `http://Alice.example`, `bücher.example/~bob`.
  public static ProfileUrl ofTyped(String text) {
    var typed = text.strip();
    if (typed.contains("@") && !typed.contains("/")) {
      throw new MalformedValueException("must be a website, not a mail address");
    }
    var rest = SCHEME.matcher(typed).matches() ? typed : "https://" + typed;
    return of(asciiHost(rest.replaceFirst("(?i)^http://", "https://")));
  }

  public String host() {
    return url.getHost();
  }

  /// Whether this is the whole domain rather than a page below it.
  ///
  /// A page is an identity of its own: nothing said of the host counts for it.
  public boolean isRoot() {
    return url.getRawPath().equals("/") && url.getRawQuery() == null;
  }

  @Override
  public String toString() {
    return url.toString();
  }

  private static String asciiHost(String typed) {
    var start = typed.indexOf("://") + 3;
    var end = start;
    while (end < typed.length() && "/?#:".indexOf(typed.charAt(end)) < 0) {
      end++;
    }
    try {
      var host = IDN.toASCII(typed.substring(start, end).toLowerCase(Locale.ROOT));
      return typed.substring(0, start).toLowerCase(Locale.ROOT) + host + typed.substring(end);
    } catch (IllegalArgumentException _) {
      throw new MalformedValueException("must have a domain name as its host");
    }
  }
}
