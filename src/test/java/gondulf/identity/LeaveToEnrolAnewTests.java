package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.Change.EnrolAnew;
import gondulf.mail.MailAddress;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaveToEnrolAnewTests {

  private static final Instant TOMORROW = NOON.plus(Duration.ofHours(24));
  private static final EnrolAnew ENROL_ANEW = new EnrolAnew(MailAddress.of("me@alice.example"));

  private final MovableClock clock = new MovableClock(NOON);
  private FreshDatabase database;
  private PendingChanges changes;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = Owners.in(directory);
    changes = new PendingChanges(database.jdbc(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nobodyIsEnrolledAnewUnasked() {
    changes.ask(ALICE, ENROL_ANEW);

    assertThat(changes.takeDue(TOMORROW.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(changes.of(ALICE)).hasSize(1);
  }

  @Test
  void whoMayEnrolAnewMayDoSoOnceWhenItIsDue() {
    changes.ask(ALICE, ENROL_ANEW);
    clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(changes.takeEnrolAnew(ALICE)).isEmpty();
    clock.advance(Duration.ofSeconds(1));

    assertThat(changes.takeEnrolAnew(BOB)).isEmpty();
    assertThat(changes.takeEnrolAnew(ALICE)).contains(ENROL_ANEW);
    assertThat(changes.takeEnrolAnew(ALICE)).isEmpty();
  }

  @Test
  void theLeaveToEnrolAnewEndsAfterAWeek() {
    changes.ask(ALICE, ENROL_ANEW);
    clock.advance(Duration.ofDays(8).minusSeconds(1));
    assertThat(changes.of(ALICE)).hasSize(1);
    assertThat(changes.removeExpired(clock.instant())).isZero();
    clock.advance(Duration.ofSeconds(1));

    assertThat(changes.of(ALICE)).isEmpty();
    assertThat(changes.takeEnrolAnew(ALICE)).isEmpty();
    assertThat(changes.removeExpired(clock.instant())).isEqualTo(1);
    assertThat(database.count("pending_change")).isZero();
  }

  @Test
  void theLeaveToEnrolAnewHoldsUntilItsLastSecond() {
    changes.ask(ALICE, ENROL_ANEW);
    clock.advance(Duration.ofDays(8).minusSeconds(1));

    assertThat(changes.takeEnrolAnew(ALICE)).contains(ENROL_ANEW);
  }

  @Test
  @DisplayName("B10 of twenty who enrol anew at once, one may")
  void ofManyAtOnceOneMayEnrolAnew() throws Exception {
    changes.ask(ALICE, ENROL_ANEW);
    clock.advance(Duration.ofHours(24));

    assertThat(Owners.atOnce(() -> changes.takeEnrolAnew(ALICE)).stream())
        .filteredOn(Optional::isPresent)
        .hasSize(1);
  }
}
