package gondulf.identity;

import gondulf.protocol.ProfileUrl;
import java.time.Duration;
import java.time.Instant;

/// A change that waits, so that the owner of the account can object.
public record PendingChange(ProfileUrl me, Change change, Instant askedAt, Instant dueAt) {

  /// How long the owner has.
  public static final Duration DELAY = Duration.ofHours(24);

  /// For how long somebody may enrol anew when the owner has not objected.
  public static final Duration USABLE = Duration.ofDays(7);

  /// Whether the owner had their time.
  public boolean isDue(Instant now) {
    return !now.isBefore(dueAt);
  }

  /// Whether it means nothing any more, because nobody came to make use of it.
  public boolean isOver(Instant now) {
    return change instanceof Change.EnrolAnew && !now.isBefore(dueAt.plus(USABLE));
  }
}
