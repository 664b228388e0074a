package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.BY_DNS;
import static gondulf.identity.AccountRoom.BY_MAIL;
import static gondulf.identity.AccountRoom.MAIL;
import static gondulf.identity.AccountRoom.NOON;
import static gondulf.identity.AccountRoom.OF_PAGE;
import static gondulf.identity.AccountRoom.OTHER_MAIL;
import static gondulf.identity.AccountRoom.PAGE;
import static gondulf.identity.AccountRoom.PIN;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.ownership.Way;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept of accounts")
class AccountsTests {

  @AutoClose private final AccountRoom room = AccountRoom.open();
  private final Accounts accounts = room.accounts();

  @Test
  @DisplayName("An account is kept as it was enrolled, and a page's is its own")
  void keepsWhatWasShown() {
    var both = new Enrolment(ALICE, Set.of(Way.MAIL, Way.DNS), Optional.of(MAIL), Optional.of(PIN));
    var alice = accounts.enrol(both).orElseThrow();
    var page = accounts.enrol(OF_PAGE).orElseThrow();

    assertThat(accounts.find(ALICE)).contains(alice);
    assertThat(alice.controls()).containsExactlyInAnyOrder(Way.MAIL, Way.DNS);
    assertThat(alice.mail()).contains(MAIL);
    assertThat(alice.pin()).contains(Pin.seen(PIN, NOON));
    assertThat(alice.enrolledAt()).isEqualTo(NOON);
    assertThat(alice.isSuspended()).isFalse();
    assertThat(accounts.find(PAGE)).contains(page);
    assertThat(page.pin()).isEmpty();
    assertThat(page.number()).isNotEqualTo(alice.number());
  }

  @Test
  @DisplayName("Of many who enrol one website at once, one gets the account")
  void ofManyEnrolmentsOneWins() throws InterruptedException {
    Callable<Optional<Account>> attempt = () -> accounts.enrol(BY_MAIL);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var enrolled = threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList());

      assertThat(enrolled).filteredOn(each -> each.resultNow().isPresent()).hasSize(1);
    }
    assertThat(room.database().count("account")).isEqualTo(1);
  }

  @Test
  @DisplayName("No number is given twice")
  void numbersAreNotGivenAgain() {
    var first = room.mailed();
    accounts.remove(ALICE, first.number());

    assertThat(room.mailed().number().value()).isGreaterThan(first.number().value());
  }

  @Test
  @DisplayName("T-pin-W Another address on the page is news once, and moves nothing")
  void aPagesAddressIsNewsOnce() {
    var alice = room.mailed();

    assertThat(accounts.setPageMail(alice, MAIL)).isFalse();
    assertThat(accounts.setPageMail(alice, OTHER_MAIL)).isTrue();
    assertThat(accounts.setPageMail(alice, OTHER_MAIL)).isFalse();
    assertThat(room.alice().orElseThrow().pageMail()).contains(OTHER_MAIL);
    assertThat(room.alice().orElseThrow().mail()).contains(MAIL);

    assertThat(accounts.setPageMail(alice, MAIL)).isFalse();
    assertThat(room.alice().orElseThrow().pageMail()).isEmpty();
    assertThat(accounts.setPageMail(alice, OTHER_MAIL)).isTrue();
  }

  @Test
  @DisplayName("Who has no pinned address hears nothing of the page's")
  void withoutAPinnedAddressThereIsNoNews() {
    assertThat(accounts.setPageMail(room.pinned(), OTHER_MAIL)).isFalse();
  }

  @Test
  @DisplayName("An address may be pinned in the place of another, and is no news then")
  void anotherAddressIsPinned() {
    var alice = room.mailed();
    accounts.setPageMail(alice, OTHER_MAIL);

    assertThat(accounts.setMail(alice, OTHER_MAIL)).isTrue();
    assertThat(room.alice().orElseThrow().mail()).contains(OTHER_MAIL);
    assertThat(room.alice().orElseThrow().pageMail()).isEmpty();
  }

  @Test
  @DisplayName("A proof that was lacking is added, and what was pinned stays")
  void anEnrolmentIsCompleted() {
    var mailed = room.mailed();
    var completed = accounts.complete(mailed.number(), BY_DNS).orElseThrow();
    assertThat(completed.controls()).containsExactlyInAnyOrder(Way.MAIL, Way.DNS);
    assertThat(completed.mail()).contains(MAIL);
    assertThat(completed.pin()).contains(Pin.seen(PIN, NOON));
    assertThat(completed.number()).isEqualTo(mailed.number());

    var again =
        new Enrolment(
            ALICE, Set.of(Way.MAIL, Way.DNS), Optional.of(OTHER_MAIL), Optional.of("another"));
    assertThat(accounts.complete(mailed.number(), again)).contains(completed);
    assertThat(accounts.complete(mailed.number(), OF_PAGE)).isEmpty();
  }

  @Test
  @DisplayName("A pin is ended once, and only the one that was meant")
  void aPinIsEnded() {
    var pinned = room.pinned();

    assertThat(accounts.endPin(pinned)).isTrue();
    assertThat(accounts.endPin(pinned)).isFalse();
    assertThat(room.alice().orElseThrow().pin()).isEmpty();
    assertThat(room.alice().orElseThrow().controls()).containsExactly(Way.DNS);
    accounts.complete(
        pinned.number(),
        new Enrolment(ALICE, Set.of(Way.DNS), Optional.empty(), Optional.of("another")));
    assertThat(accounts.endPin(pinned)).isFalse();
  }

  @Test
  @DisplayName("An account that rests is not woken by ending its pin")
  void endingThePinWakesNobody() {
    var pinned = room.pinned();
    var resting = accounts.see(pinned, pinned.after(new PinVerdict.Gone(NOON), NOON)).orElseThrow();

    assertThat(accounts.endPin(resting)).isFalse();
    assertThat(room.alice()).contains(resting);
  }
}
