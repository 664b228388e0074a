package gondulf.client;

import java.net.URI;
import java.util.Optional;

/// A client's logo: where the client has it, and where this server has it drawn anew.
///
/// @param origin where the client says that it is; no browser is ever sent there
/// @param name under which it is served here; empty until it has been fetched, or if it can't be
public record Logo(URI origin, Optional<String> name) {

  /// Where logos are served, each under its name.
  public static final String PATH = "/logo/";

  static Logo at(URI origin) {
    return new Logo(origin, Optional.empty());
  }

  Logo servedAs(LogoImage image) {
    return new Logo(origin, Optional.of(image.name()));
  }

  /// Where this server serves it.
  public Optional<String> path() {
    return name.map(PATH::concat);
  }
}
