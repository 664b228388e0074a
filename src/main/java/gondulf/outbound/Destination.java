package gondulf.outbound;

import gondulf.network.DomainName;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// A URL that may be visited, as far as its text can tell: `https`, a domain name, no user.
///
/// Addresses in the place of a name, in whatever spelling, and names of this very machine are none.
/// Neither is plain `http`: anybody on the way could answer.
record Destination(URI url) {

  private static final int LONGEST = 2048;

  static Optional<Destination> of(URI url) {
    return of(url, "https");
  }

  /// The same where nothing that is said there will be believed.
  static Optional<Destination> ofPlain(URI url) {
    return of(url, "http");
  }

  private static Optional<Destination> of(URI url, String scheme) {
    var host = lower(url.getHost());
    var authority = lower(url.getRawAuthority());
    var isVisitable =
        lower(url.getScheme()).equals(scheme)
            && DomainName.isHost(host)
            && !host.endsWith(".localhost")
            && !url.getRawPath().startsWith("//")
            && !authority.contains("@")
            && url.toString().length() <= LONGEST;
    return isVisitable
        ? Optional.of(new Destination(URI.create(scheme + "://" + authority + pathAndQuery(url))))
        : Optional.empty();
  }

  /// Where a page redirects to.
  Optional<Destination> redirected(String location) {
    return new UriReference(location).resolvedAgainst(url).flatMap(Destination::of);
  }

  /// Whether it is where the owner of a whole domain is at home.
  boolean isHome() {
    return url.getRawPath().equals("/") && url.getRawQuery() == null;
  }

  String host() {
    return url.getHost();
  }

  private static String pathAndQuery(URI url) {
    var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
