package gondulf.outbound;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What an app says of itself on its page.
///
/// @see <a href="https://microformats.org/wiki/h-app">h-app</a>
public record App(Optional<String> name, Optional<URI> url) {

  static Optional<App> of(List<Microformat> found) {
    return found.stream().findFirst().map(each -> new App(each.name(), each.url("u-url")));
  }
}
