package gondulf.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The tokens that a server has given, and what they are good for.
///
/// @param scopes what was granted, which may be less than was asked
/// @param expiresAt when the access token ends, if the server has said so
/// @param me whose tokens they are, if the server speaks IndieAuth
/// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.1">RFC 6749 §5.1</a>
public record TokenSet(
    String accessToken,
    String tokenType,
    Optional<String> refreshToken,
    List<String> scopes,
    Optional<Instant> expiresAt,
    Optional<String> me) {

  public TokenSet {
    scopes = List.copyOf(scopes);
  }

  /// Whether the access token has ended, or nothing can be done with it before it ends.
  public boolean isExpired(Instant now) {
    return expiresAt.isPresent() && !now.isBefore(expiresAt.orElseThrow());
  }

  /// The same with what an answer to a refresh may leave out: the refresh token, if it is still the
  /// same, and whose tokens they are. That never changes: nobody has confirmed another.
  TokenSet completedBy(TokenSet before) {
    return new TokenSet(
        accessToken,
        tokenType,
        refreshToken.or(before::refreshToken),
        scopes,
        expiresAt,
        before.me());
  }

  @Override
  public String toString() {
    return "TokenSet[hidden, scopes=%s, expiresAt=%s, me=%s]".formatted(scopes, expiresAt, me);
  }
}
