package gondulf.outbound;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What an app says of itself on its page.
///
/// @param logo its picture, or a photo that stands for one
/// @see <a href="https://microformats.org/wiki/h-app">h-app</a>
public record App(Optional<String> name, Optional<URI> url, Optional<URI> logo) {

  static Optional<App> of(List<Microformat> found) {
    return found.stream().findFirst().map(App::of);
  }

  private static App of(Microformat app) {
    return new App(app.name(), app.url("u-url"), app.url("u-logo").or(() -> app.url("u-photo")));
  }
}
