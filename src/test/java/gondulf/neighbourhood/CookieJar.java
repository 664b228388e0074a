package gondulf.neighbourhood;

import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The cookies of a browser. As in a real one, a host's ports share them.
public final class CookieJar {

  private final List<Kept> kept = new ArrayList<>();

  void keep(URI from, List<String> setCookies) {
    for (var line : setCookies) {
      for (var cookie : HttpCookie.parse(line)) {
        var path = cookie.getPath() == null ? "/" : cookie.getPath();
        kept.removeIf(each -> each.isSame(cookie.getName(), from.getHost(), path));
        if (cookie.getMaxAge() != 0) {
          kept.add(new Kept(from.getHost(), path, cookie));
        }
      }
    }
  }

  /// The value of the `Cookie` header for a request; empty if there is none to send.
  public String header(URI to) {
    return kept.stream()
        .filter(each -> each.isFor(to))
        .map(each -> each.cookie().getName() + "=" + each.cookie().getValue())
        .collect(Collectors.joining("; "));
  }

  public List<HttpCookie> all() {
    return kept.stream().map(Kept::cookie).toList();
  }

  public void clear() {
    kept.clear();
  }

  private record Kept(String host, String path, HttpCookie cookie) {

    boolean isSame(String name, String otherHost, String otherPath) {
      return cookie.getName().equals(name) && host.equals(otherHost) && path.equals(otherPath);
    }

    /// @see <a href="https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4">RFC 6265 §5.1.4</a>
    boolean isFor(URI url) {
      var asked = url.getPath();
      var isBelow = asked.equals(path) || asked.startsWith(path.endsWith("/") ? path : path + "/");
      return host.equals(url.getHost())
          && isBelow
          && (!cookie.getSecure() || url.getScheme().equals("https"));
    }
  }
}
