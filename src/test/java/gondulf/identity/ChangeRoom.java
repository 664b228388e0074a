package gondulf.identity;

import gondulf.identity.Change.EnrolAnew;
import gondulf.mail.MailAddress;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;

/// The changes that wait for Alice and Bob, who ask for them at noon.
record ChangeRoom(FreshDatabase database, MovableClock clock, PendingChanges changes)
    implements AutoCloseable {

  /// When it is due what was asked for at noon.
  static final Instant TOMORROW = Owners.NOON.plus(Duration.ofHours(24));

  static final EnrolAnew ENROL_ANEW = new EnrolAnew(MailAddress.of("me@alice.example"));

  static ChangeRoom open() {
    var database = Owners.open();
    var clock = new MovableClock(Owners.NOON);
    return new ChangeRoom(database, clock, new PendingChanges(database.jdbc(), clock));
  }

  @Override
  public void close() {
    database.close();
  }
}
