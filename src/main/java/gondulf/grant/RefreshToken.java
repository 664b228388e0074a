package gondulf.grant;

import gondulf.protocol.Secret;
import java.util.Optional;

/// What an app shows to get another access token, and another of its own kind with it.
///
/// @param family names the grant, and stays the same for as long as that holds
/// @param turn is another one after each use
/// @see <a href="https://indieauth.spec.indieweb.org/#refresh-tokens">IndieAuth §5.5</a>
public record RefreshToken(Secret family, Secret turn) {

  private static final char BETWEEN = '.';

  static RefreshToken random() {
    return new RefreshToken(Secret.random(), Secret.random());
  }

  /// Reads what may be one.
  static Optional<RefreshToken> read(Secret shown) {
    var text = shown.value();
    var between = text.indexOf(BETWEEN);
    return between < 1 || between == text.length() - 1
        ? Optional.empty()
        : Optional.of(
            new RefreshToken(
                new Secret(text.substring(0, between)), new Secret(text.substring(between + 1))));
  }

  /// The one that takes its place. Only who has this one can make it, and always the same one of
  /// the same seed.
  RefreshToken next(Secret seed) {
    return new RefreshToken(family, turn.derived(seed.value()));
  }

  /// The token as the app gets it.
  public Secret secret() {
    return new Secret(family.value() + BETWEEN + turn.value());
  }
}
