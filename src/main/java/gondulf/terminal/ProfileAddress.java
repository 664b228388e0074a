package gondulf.terminal;

import gondulf.protocol.ProfileUrl;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// The URL that is a person's name: a [ProfileUrl], or, for whoever builds a server, a page on this
/// very machine with any port.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#user-profile-url">IndieAuth §3.2</a>
public record ProfileAddress(URI url) {

  public ProfileAddress {
    url = isLocal(url) ? withPath(url) : new ProfileUrl(url).url();
  }

  /// The address a person typed: `alice.example`, `https://Alice.example/`,
  /// `http://localhost:8080/`.
  public static ProfileAddress ofTyped(String text) {
    var local = local(text.strip());
    return new ProfileAddress(local == null ? ProfileUrl.ofTyped(text).url() : local);
  }

  /// The address that a server says.
  public static ProfileAddress of(String text) {
    var local = local(text);
    return new ProfileAddress(local == null ? ProfileUrl.of(text).url() : local);
  }

  private static @Nullable URI local(String text) {
    try {
      var url = new URI(text);
      return isLocal(url) ? url : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private static boolean isLocal(URI url) {
    return url.getHost() != null && SecureUrl.is(url) && SecureUrl.isLoopback(url.getHost());
  }

  private static URI withPath(URI url) {
    return url.getRawPath().isEmpty() ? url.resolve("/") : url;
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
