package gondulf.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A URL whose rules are still to be said: the words that the URL types of this room share.
///
/// Every rule looks at the text as it came, so that nothing is hidden by a parser's kindness.
record WebUrl(URI url) {

  private static final int LONGEST = 2048;
  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7E&&[^\\\\\"<>^`{|}]]+");
  private static final Pattern DOT_SEGMENT =
      Pattern.compile("/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOMAIN =
      Pattern.compile("(?!-)[a-z0-9-]{1,63}(?<!-)(\\.(?!-)[a-z0-9-]{1,63}(?<!-))+");
  private static final Pattern NUMERIC_END = Pattern.compile(".*\\.(\\d+|0x[0-9a-f]*)");
  private static final Pattern POSSIBLE_PORT = Pattern.compile("(.*@)?(\\[.*]|[^:]*)(:[1-9]\\d*)?");
  private static final int LAST_PORT = 65_535;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

  static WebUrl parse(String text) {
    if (text.length() > LONGEST) {
      throw new MalformedValueException("must not be longer than " + LONGEST + " characters");
    }
    if (!PRINTABLE.matcher(text).matches()) {
      throw new MalformedValueException("must be a URL of printable ASCII characters");
    }
    try {
      return new WebUrl(new URI(text));
    } catch (URISyntaxException _) {
      throw new MalformedValueException("must be a URL");
    }
  }

  WebUrl hasScheme(String... allowed) {
    if (!Set.of(allowed).contains(scheme()) || url.isOpaque()) {
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
    if (!POSSIBLE_PORT.matcher(authority()).matches() || url.getPort() > LAST_PORT) {
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

  WebUrl hasNoDotSegments() {
    if (DOT_SEGMENT.matcher(path()).find()) {
      throw new MalformedValueException("must not have . or .. in its path");
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
    return host.length() <= 253
        && DOMAIN.matcher(host).matches()
        && !NUMERIC_END.matcher(host).matches();
  }

  private String authority() {
    return lower(url.getRawAuthority());
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
