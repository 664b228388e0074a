package gondulf.identity;

import static gondulf.identity.ChangeRoom.ENROL_ANEW;
import static gondulf.identity.ChangeRoom.TOMORROW;
import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.identity.Change.DeleteAccount;
import gondulf.identity.Change.EndPin;
import gondulf.identity.Change.NewAddress;
import gondulf.identity.Change.RemoveLastPasskey;
import gondulf.mail.MailAddress;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PendingChangesTests {

  private static final NewAddress NEW_ADDRESS =
      new NewAddress(MailAddress.of("alice@elsewhere.example"));

  @AutoClose private final ChangeRoom room = ChangeRoom.open();
  private final MovableClock clock = room.clock();
  private final PendingChanges changes = room.changes();

  @Test
  void aChangeIsTakenWhenItIsDueAndNotBefore() {
    var asked = changes.ask(ALICE, NEW_ADDRESS);

    assertThat(asked).isEqualTo(new PendingChange(ALICE, NEW_ADDRESS, NOON, TOMORROW));
    assertThat(changes.of(ALICE)).containsExactly(asked);
    assertThat(changes.takeDue(TOMORROW.minusSeconds(1))).isEmpty();
    assertThat(changes.takeDue(TOMORROW)).containsExactly(asked);
    assertThat(changes.takeDue(TOMORROW)).isEmpty();
    assertThat(changes.of(ALICE)).isEmpty();
  }

  @Test
  void toAskAgainDropsWhatWasAskedAndWaitsAnew() {
    changes.ask(ALICE, NEW_ADDRESS);
    clock.advance(Duration.ofHours(23));
    var other = new NewAddress(MailAddress.of("mallory@evil.example"));
    var asked = changes.ask(ALICE, other);

    assertThat(asked.dueAt()).isEqualTo(TOMORROW.plus(Duration.ofHours(23)));
    assertThat(changes.takeDue(TOMORROW)).isEmpty();
    assertThat(changes.takeDue(asked.dueAt())).containsExactly(asked);
  }

  @Test
  void changesOfSeveralKindsWaitBesideEachOther() {
    changes.ask(ALICE, new RemoveLastPasskey(7));
    clock.advance(Duration.ofHours(1));
    changes.ask(ALICE, new EndPin());
    changes.ask(BOB, new EndPin());

    assertThat(changes.of(ALICE))
        .extracting(PendingChange::change)
        .containsExactly(new RemoveLastPasskey(7), new EndPin());
  }

  @Test
  void whatIsCancelledIsNeverDue() {
    changes.ask(ALICE, new DeleteAccount());
    changes.ask(BOB, new DeleteAccount());

    assertThat(changes.cancel(ALICE, Change.Kind.END_PIN)).isFalse();
    assertThat(changes.cancel(ALICE, Change.Kind.DELETE_ACCOUNT)).isTrue();
    assertThat(changes.cancel(ALICE, Change.Kind.DELETE_ACCOUNT)).isFalse();
    assertThat(changes.takeDue(TOMORROW)).extracting(PendingChange::me).containsExactly(BOB);
  }

  @Test
  void allOfAnAccountAreCancelledAtOnce() {
    changes.ask(ALICE, NEW_ADDRESS);
    changes.ask(ALICE, ENROL_ANEW);
    changes.ask(BOB, NEW_ADDRESS);
    changes.cancelAll(ALICE);

    assertThat(changes.of(ALICE)).isEmpty();
    assertThat(changes.of(BOB)).hasSize(1);
  }

  @Test
  void aChangeThatNobodyTookDoesNotExpire() {
    changes.ask(ALICE, NEW_ADDRESS);
    var muchLater = TOMORROW.plus(Duration.ofDays(60));

    assertThat(changes.removeExpired(muchLater)).isZero();
    assertThat(changes.takeDue(muchLater)).hasSize(1);
  }

  @Test
  void whatCouldNotBeMadeWaitsOn() {
    changes.ask(ALICE, NEW_ADDRESS);

    assertThatThrownBy(() ->
            room.database()
                .transaction()
                .executeWithoutResult(_ -> {
                  changes.takeDue(TOMORROW);
                  throw new IllegalStateException("it could not be made");
                }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(changes.takeDue(TOMORROW)).hasSize(1);
  }

  @Test
  void theyGoWithTheirAccount() {
    changes.ask(ALICE, NEW_ADDRESS);
    Owners.leave(room.database());

    assertThat(room.database().count("pending_change")).isZero();
  }

  @Test
  @DisplayName("B10 of twenty who take what is due at once, each change is taken once")
  void ofManyAtOnceEachChangeIsTakenOnce() throws Exception {
    for (var me : List.of(ALICE, BOB)) {
      changes.ask(me, NEW_ADDRESS);
      changes.ask(me, new EndPin());
      changes.ask(me, new RemoveLastPasskey(7));
      changes.ask(me, new DeleteAccount());
    }

    var taken = Owners.atOnce(() -> changes.takeDue(TOMORROW));

    assertThat(taken.stream().flatMap(each -> each.stream())).hasSize(8).doesNotHaveDuplicates();
  }
}
