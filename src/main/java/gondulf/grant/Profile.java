package gondulf.grant;

import gondulf.protocol.Scopes;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person tells an app of themselves. It identifies nobody.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#profile-information">IndieAuth §5.3.4</a>
public record Profile(
    Optional<String> name, Optional<String> url, Optional<String> photo, Optional<String> email) {

  public static final Profile EMPTY =
      new Profile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public boolean isEmpty() {
    return Stream.of(name, url, photo, email).allMatch(Optional::isEmpty);
  }

  /// The part of it that these scopes allow to tell.
  public Profile allowedBy(Scopes scopes) {
    if (!scopes.contains("profile")) {
      return EMPTY;
    }
    return scopes.contains("email") ? this : new Profile(name, url, photo, Optional.empty());
  }
}
