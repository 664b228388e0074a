package gondulf.identity;

import static gondulf.identity.ChangeRoom.ENROL_ANEW;
import static gondulf.identity.ChangeRoom.TOMORROW;
import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeaveToEnrolAnewTests {

  @AutoClose private final ChangeRoom room = ChangeRoom.open();
  private final MovableClock clock = room.clock();
  private final PendingChanges changes = room.changes();

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
    assertThat(room.database().count("pending_change")).isZero();
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
