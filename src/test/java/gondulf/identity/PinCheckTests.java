package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.BY_DNS;
import static gondulf.identity.AccountRoom.HOST;
import static gondulf.identity.AccountRoom.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.PinFinding.Kept;
import gondulf.identity.PinFinding.Unsure;
import gondulf.identity.PinVerdict.Gone;
import gondulf.identity.PinVerdict.Held;
import gondulf.identity.PinVerdict.Missing;
import gondulf.ownership.TxtRecords;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A look at a pin, while the account changes")
class PinCheckTests {

  @AutoClose private final AccountRoom room = AccountRoom.open();
  private final TxtRecords dns = room.dns();
  private final PinCheck pins = room.pins();

  @Test
  @DisplayName("Who read the account before an earlier look changed it sees what that saw")
  void oldNewsOfTheAccountDoesNotMatter() {
    var read = room.pinned();
    dns.remove(HOST);
    assertThat(pins.check(read)).isInstanceOf(Kept.class);
    room.clock().advance(Duration.ofDays(1));

    assertThat(pins.check(read))
        .isInstanceOfSatisfying(
            Kept.class, kept -> assertThat(kept.missingUntil()).contains(NOON.plus(Pin.GRACE)));
  }

  @Test
  @DisplayName("An account that was untied or enrolled anew in between is to be tried again")
  void anOvertakenAccountIsUnsure() {
    var read = room.pinned();
    room.accounts().endPin(read);
    assertThat(pins.check(read)).isInstanceOf(Unsure.class);

    dns.put(HOST, TxtRecords.tie("somebody"));
    var anew = room.enrolments().enrolAnew(BY_DNS, read.number()).orElseThrow();
    assertThat(pins.check(read)).isInstanceOf(Unsure.class);
    assertThat(room.alice()).contains(anew);
    assertThat(room.told()).containsExactly("ended " + ALICE);
  }

  @Test
  @DisplayName("What was seen by a process beside this one is not undone by an older look")
  void anOlderLookChangesNothing() {
    var enrolments = room.enrolments();
    var read = room.pinned();
    var missing = read.after(new Missing(NOON, NOON.plus(Pin.GRACE)), NOON);
    var seen = enrolments.see(read, missing).orElseThrow();
    assertThat(enrolments.see(read, missing)).isEmpty();

    var resting = enrolments.see(seen, seen.after(new Gone(NOON), NOON)).orElseThrow();
    assertThat(enrolments.see(seen, seen.after(new Held(), NOON))).isEmpty();
    assertThat(room.alice()).contains(resting);
    assertThat(room.told()).containsExactly("suspended " + ALICE);
  }
}
