package gondulf.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A URL whose rules are still to be said: the words that the URL types of this room share.
///
/// Every rule looks at the text as it came, so that nothing is hidden by a parser's kindness.
record WebUrl(URI url) {

  private static final int LONGEST = 2048;
  private static final String NOT_IN_A_URL = "\\\"<>^`{|}";
  private static final int LONGEST_DOMAIN = 253;
  private static final int LONGEST_LABEL = 63;
  private static final Set<String> DOT_SEGMENTS =
      Set.of(".", "..", "%2e", "%2e.", ".%2e", "%2e%2e");
  private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
  private static final Pattern POSSIBLE_PORT = Pattern.compile("(.*@)?(\\[.*]|[^:]*)(:[1-9]\\d*)?");
  private static final int LAST_PORT = 65_535;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

  static WebUrl parse(String text) {
    if (text.length() > LONGEST) {
      throw new MalformedValueException("must not be longer than " + LONGEST + " characters");
    }
    if (!Characters.areAll(text, WebUrl::isAllowed)) {
      throw new MalformedValueException("must be a URL of printable ASCII characters");
    }
    try {
      return new WebUrl(new URI(text));
    } catch (URISyntaxException _) {
      throw new MalformedValueException("must be a URL");
    }
  }

  WebUrl hasScheme(String... allowed) {
    if (!List.of(allowed).contains(scheme()) || url.isOpaque()) {
      throw new MalformedValueException("must be a URL with " + String.join(" or ", allowed));
    }
    return this;
  }

  /// Refuses every host but a domain name with a dot in it; a host whose last label is a number is
  /// an address in disguise.
  WebUrl hasDomain() {
    if (!isDomain(host())) {
      throw new MalformedValueException("must have a domain name as its host");
    }
    return this;
  }

  WebUrl hasDomainOrLoopback() {
    return isLoopback() ? this : hasDomain();
  }

  WebUrl hasNoUserInfo() {
    var authority = url.getRawAuthority();
    if (authority != null && authority.contains("@")) {
      throw new MalformedValueException("must not have a user name or password");
    }
    return this;
  }

  /// Refuses what no server listens at, and a port in any spelling but the plain one.
  WebUrl hasPossiblePort() {
    if (!hasPlainPort(authority()) || url.getPort() > LAST_PORT) {
      throw new MalformedValueException("must have a port from 1 to 65535, or none");
    }
    return this;
  }

  WebUrl hasNoPort() {
    if (!host().equals(authority())) {
      throw new MalformedValueException("must not have a port");
    }
    return this;
  }

  WebUrl hasNoFragment() {
    if (url.getRawFragment() != null) {
      throw new MalformedValueException("must not have a fragment");
    }
    return this;
  }

  /// Refuses segments that lead elsewhere. Each begins behind a slash, as a URL with a host has it.
  WebUrl hasNoDotSegments() {
    var path = path();
    if (!path.contains("/.") && !path.contains("/%")) {
      return this;
    }
    for (var segment : path.split("/", -1)) {
      if (DOT_SEGMENTS.contains(lower(segment))) {
        throw new MalformedValueException("must not have . or .. in its path");
      }
    }
    return this;
  }

  /// The same URL with scheme and host in lower case and a path of at least `/`; nothing else
  /// changes.
  URI canonical() {
    var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    var text = scheme() + "://" + authority() + (path().isEmpty() ? "/" : path()) + query;
    return text.equals(url.toString()) ? url : URI.create(text);
  }

  String scheme() {
    return lower(url.getScheme());
  }

  String host() {
    return lower(url.getHost());
  }

  String path() {
    return url.getRawPath() == null ? "" : url.getRawPath();
  }

  /// The port that a connection would use, or -1 where the scheme has none of its own.
  int port() {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return switch (scheme()) {
      case "https" -> 443;
      case "http" -> 80;
      default -> -1;
    };
  }

  /// Whether the host is this very machine, by address or by the name `localhost`.
  boolean isLoopback() {
    return LOOPBACK.contains(host()) || host().equals("localhost");
  }

  static boolean isDomain(String host) {
    int start = 0;
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', start)) {
      if (!isLabel(host.substring(start, dot))) {
        return false;
      }
      start = dot + 1;
    }
    var last = host.substring(start);
    return host.length() <= LONGEST_DOMAIN && start > 0 && isLabel(last) && !isNumber(last);
  }

  private static boolean isNumber(String label) {
    return Character.isDigit(label.charAt(0)) && NUMBER.matcher(label).matches();
  }

  private static boolean hasPlainPort(String authority) {
    return authority.indexOf(':') < 0 || POSSIBLE_PORT.matcher(authority).matches();
  }

  private static boolean isLabel(String text) {
    return text.length() <= LONGEST_LABEL
        && !text.startsWith("-")
        && !text.endsWith("-")
        && Characters.areAll(text, WebUrl::isInLabel);
  }

  private static boolean isInLabel(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || character == '-';
  }

  private static boolean isAllowed(int character) {
    return Characters.isVisible(character) && NOT_IN_A_URL.indexOf(character) < 0;
  }

  private String authority() {
    return lower(url.getRawAuthority());
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
