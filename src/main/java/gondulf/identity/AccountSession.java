package gondulf.identity;

import gondulf.ownership.Way;
import gondulf.protocol.ProfileUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A person at their account page, and what they have shown there.
///
/// To look takes no more than the session. A change takes something shown a moment ago, and which
/// proof counts depends on the change.
///
/// @param passkeyAt when a passkey was shown last
/// @param mailAt when a code from their mail was
/// @param dnsAt when a record in DNS was
public record AccountSession(
    ProfileUrl me,
    Optional<Instant> passkeyAt,
    Optional<Instant> mailAt,
    Optional<Instant> dnsAt,
    BrowserName browser,
    Instant startedAt) {

  /// For how long a proof counts as one of this moment.
  public static final Duration FRESH = Duration.ofMinutes(15);

  /// Whether the person is there now, by whatever proof.
  public boolean isFresh(Instant now) {
    return isFreshFor(false, now);
  }

  /// Whether the person is there now. Who has a passkey shows it by that alone.
  public boolean isFreshFor(boolean hasPasskey, Instant now) {
    return isRecent(passkeyAt, now) || (!hasPasskey && hasControl(EnumSet.allOf(Way.class), now));
  }

  /// Whether it was shown a moment ago that the website is theirs, which a passkey never shows.
  ///
  /// @param ways by which it can be shown
  public boolean hasControl(Set<Way> ways, Instant now) {
    return ways.stream().map(this::shownAt).anyMatch(proof -> isRecent(proof, now));
  }

  /// The same, by DNS.
  public boolean hasDnsControl(Instant now) {
    return isRecent(dnsAt, now);
  }

  private Optional<Instant> shownAt(Way way) {
    return switch (way) {
      case MAIL -> mailAt;
      case DNS -> dnsAt;
    };
  }

  /// A clock that was set back must not make an old proof a new one.
  private static boolean isRecent(Optional<Instant> proof, Instant now) {
    return proof.filter(at -> !at.isAfter(now) && now.isBefore(at.plus(FRESH))).isPresent();
  }
}
