package gondulf.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/// Where a client wants to be answered, byte for byte as it asked.
///
/// Holding one proves nothing but its syntax: whether it may be used is the client room's word.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-3.1.2">RFC 6749 §3.1.2</a>
public record RedirectUri(String text) {

  private static final Set<String> OURS = Set.of("code", "state", "iss", "error");

  public RedirectUri {
    var url = WebUrl.parse(text).hasNoFragment();
    if (url.scheme().isEmpty()) {
      throw new MalformedValueException("must be an absolute URL");
    }
    if (SystemSchemes.include(url.scheme())) {
      throw new MalformedValueException("must not use this scheme");
    }
    if (isWeb(url)) {
      url.hasScheme("https", "http").hasDomainOrLoopback().hasNoUserInfo().hasPossiblePort();
    }
    if (url.scheme().equals("http") && !url.isLoopback()) {
      throw new MalformedValueException("must use https");
    }
    if (hasOurParameters(url)) {
      throw new MalformedValueException("must not have code, state, iss or error in its query");
    }
  }

  public static RedirectUri of(String text) {
    return new RedirectUri(text);
  }

  /// Whether scheme, host and port are the client's.
  ///
  /// @see <a href="https://indieauth.spec.indieweb.org/#redirect-url">IndieAuth §4.2.2</a>
  public boolean sharesOriginWith(ClientId client) {
    var ours = url();
    var theirs = new WebUrl(client.url());
    return isWeb(ours)
        && ours.scheme().equals(theirs.scheme())
        && ours.host().equals(theirs.host())
        && ours.port() == theirs.port();
  }

  /// Whether this is the address that a client registered: the same text, or, for a program on this
  /// very machine, the same text but for the port.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc8252#section-7.3">RFC 8252 §7.3</a>
  public boolean isCoveredBy(RedirectUri registered) {
    if (text.equals(registered.text)) {
      return true;
    }
    var asked = url().url();
    var known = registered.url().url();
    return isLoopback()
        && registered.isLoopback()
        && asked.getScheme().equals(known.getScheme())
        && asked.getHost().equals(known.getHost())
        && asked.getRawPath().equals(known.getRawPath())
        && Objects.equals(asked.getRawQuery(), known.getRawQuery());
  }

  /// Whether the answer goes to a program on the person's own machine over plain `http`.
  public boolean isLoopback() {
    return url().scheme().equals("http") && url().isLoopback();
  }

  /// Whether the answer goes to whichever app has claimed a scheme on the person's device.
  public boolean isPrivateUse() {
    return !isWeb(url());
  }

  /// What a person should see of it: the host with its port if one is named, or the scheme of an
  /// app.
  public String destination() {
    var url = url();
    return isWeb(url) ? url.url().getRawAuthority() : url.scheme() + ":";
  }

  private WebUrl url() {
    return new WebUrl(URI.create(text));
  }

  private static boolean isWeb(WebUrl url) {
    return url.scheme().equals("https") || url.scheme().equals("http");
  }

  private static boolean hasOurParameters(WebUrl url) {
    var query = url.url().getRawQuery();
    return query != null
        && Arrays.stream(query.split("&", -1))
            .map(each -> URLDecoder.decode(each.replaceFirst("=.*", ""), UTF_8))
            .anyMatch(OURS::contains);
  }

  @Override
  public String toString() {
    return text;
  }
}
