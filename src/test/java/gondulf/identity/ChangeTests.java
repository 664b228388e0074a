package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.Change.DeleteAccount;
import gondulf.identity.Change.EndPin;
import gondulf.identity.Change.EnrolAnew;
import gondulf.identity.Change.NewAddress;
import gondulf.identity.Change.RemoveLastPasskey;
import gondulf.mail.MailAddress;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeTests {

  static Stream<Change> changes() {
    var address = MailAddress.of("alice@elsewhere.example");
    return Stream.of(
        new NewAddress(address),
        new EndPin(),
        new RemoveLastPasskey(7),
        new DeleteAccount(),
        new EnrolAnew(address));
  }

  @Test
  void thereIsOneOfEachKind() {
    assertThat(changes()).extracting(Change::kind).containsExactly(Change.Kind.values());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void isReadAsItWasWritten(Change change) {
    assertThat(Change.of(change.kind(), change.detail())).isEqualTo(change);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void waitsUnlessDnsShowedWhoseTheWebsiteIs(Change change) {
    assertThat(change.waits(false)).isTrue();
    assertThat(change.waits(true)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void isDueWhenTheOwnerHadTheirTime(Change change) {
    var pending = pending(change);

    assertThat(pending.isDue(NOON.minusSeconds(1))).isFalse();
    assertThat(pending.isDue(NOON)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void onlyTheLeaveToEnrolAnewIsOverAtLast(Change change) {
    var over = NOON.plus(PendingChange.USABLE);

    assertThat(pending(change).isOver(over.minusSeconds(1))).isFalse();
    assertThat(pending(change).isOver(over)).isEqualTo(change instanceof EnrolAnew);
  }

  private static PendingChange pending(Change change) {
    return new PendingChange(ALICE, change, Instant.EPOCH, NOON);
  }
}
