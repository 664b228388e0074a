package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.BY_DNS;
import static gondulf.identity.AccountRoom.BY_MAIL;
import static gondulf.identity.AccountRoom.NOON;
import static gondulf.identity.AccountRoom.OTHER_MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.ProfileUrl;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Enrolling, enrolling anew and ending")
class EnrolmentsTests {

  @AutoClose private final AccountRoom room = AccountRoom.open();
  private final Enrolments enrolments = room.enrolments();

  @Test
  @DisplayName("Who enrols first ends nothing, and who comes second gets nothing")
  void theFirstEnrolmentEndsNothing() {
    var first = enrolments.enrol(BY_MAIL);

    assertThat(first).isPresent();
    assertThat(enrolments.enrol(BY_DNS)).isEmpty();
    assertThat(room.alice()).isEqualTo(first);
    assertThat(room.told()).isEmpty();
  }

  @Test
  @DisplayName("UA-12 Who enrols anew gets a new account, and nothing of the old one")
  void enrollingAnewEndsTheOldOne() {
    var old = room.mailed();
    remember(old);

    var anew = enrolments.enrolAnew(BY_DNS, old.number()).orElseThrow();

    assertThat(room.alice()).contains(anew);
    assertThat(anew.number()).isNotEqualTo(old.number());
    assertThat(anew.mail()).isEmpty();
    assertThat(room.told()).containsExactly("ended " + ALICE);
    assertThat(room.database().count("remembered_browser")).isZero();
  }

  @Test
  @DisplayName("UA-12 What was decided on an older enrolment does nothing to a newer one")
  void theOldOwnerActsInVain() {
    var old = room.pinned();
    var anew = enrolments.enrolAnew(BY_MAIL, old.number()).orElseThrow();
    var accounts = room.accounts();

    assertThat(accounts.setMail(old, OTHER_MAIL)).isFalse();
    assertThat(accounts.setPageMail(old, OTHER_MAIL)).isFalse();
    assertThat(accounts.endPin(old)).isFalse();
    assertThat(enrolments.complete(old, BY_DNS)).isEmpty();
    assertThat(enrolments.see(old, old.after(new PinVerdict.Gone(NOON), NOON))).isEmpty();
    assertThat(enrolments.endTiedBy(old.pin().orElseThrow(), old)).isFalse();
    assertThat(enrolments.end(old)).isFalse();
    assertThat(room.alice()).contains(anew);
    assertThat(room.told()).containsExactly("ended " + ALICE);
  }

  @Test
  @DisplayName("Who enrols anew what was ended in between gets an account all the same")
  void enrollingAnewNeedsNoOldOne() {
    var old = room.mailed();
    enrolments.end(old);

    assertThat(enrolments.enrolAnew(BY_DNS, old.number())).isPresent();
    assertThat(room.told()).containsExactly("ended " + ALICE, "ended " + ALICE);
  }

  @Test
  @DisplayName("Of many who enrol anew at once one gets the account, and ends the old one alone")
  void ofManyEnrolmentsAnewOneWins() throws InterruptedException {
    var old = room.mailed();
    Callable<Optional<Account>> attempt = () -> enrolments.enrolAnew(BY_DNS, old.number());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var enrolled = threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList());

      assertThat(enrolled).filteredOn(each -> each.resultNow().isPresent()).hasSize(1);
    }
    assertThat(room.told()).containsExactly("ended " + ALICE);
  }

  @Test
  @DisplayName("Where what was given can't be ended the old account stays")
  void allOrNothing() {
    var old = room.mailed();
    var broken = room.enrolments(new Broken(room));

    assertThatThrownBy(() -> broken.enrolAnew(BY_DNS, old.number()))
        .hasMessage("the power is gone");
    assertThatThrownBy(() -> broken.end(old)).hasMessage("the power is gone");
    assertThatThrownBy(() -> broken.end(ALICE)).hasMessage("the power is gone");
    assertThat(room.alice()).contains(old);
  }

  @Test
  @DisplayName("The number of another website's account ends that not")
  void numbersGoWithTheirWebsite() {
    var page = enrolments.enrol(AccountRoom.OF_PAGE).orElseThrow();

    assertThat(enrolments.enrolAnew(BY_MAIL, page.number())).isPresent();
    assertThat(room.accounts().find(AccountRoom.PAGE)).contains(page);
  }

  @Test
  @DisplayName("The owner ends their account with all that it gave, once")
  void theOwnerEndsIt() {
    var account = room.mailed();
    remember(account);

    assertThat(enrolments.end(account)).isTrue();
    assertThat(enrolments.end(account)).isFalse();
    assertThat(room.alice()).isEmpty();
    assertThat(room.database().count("remembered_browser")).isZero();
    assertThat(room.told()).containsExactly("ended " + ALICE);
  }

  @Test
  @DisplayName("The operator ends whatever was given in a website's name, account or not")
  void theOperatorEndsIt() {
    assertThat(enrolments.end(ALICE)).isFalse();
    room.mailed();
    assertThat(enrolments.end(ALICE)).isTrue();

    assertThat(room.alice()).isEmpty();
    assertThat(room.told()).containsExactly("ended " + ALICE, "ended " + ALICE);
  }

  @Test
  @DisplayName("An account whose pin was changed is not ended for the old one")
  void theEndIsOfThePin() {
    var account = room.pinned();
    var older = Pin.seen("older", NOON);

    assertThat(enrolments.endTiedBy(older, account)).isFalse();
    assertThat(room.alice()).contains(account);
    assertThat(enrolments.endTiedBy(account.pin().orElseThrow(), account)).isTrue();
  }

  private void remember(Account account) {
    room.database()
        .jdbc()
        .sql(
            """
            INSERT INTO remembered_browser
                        (me, secret_hash, way, browser, created_at, used_at, expires_at)
                 VALUES (:me, 'hash', 'MAIL', 'Firefox', 1, 1, 9999999999)
            """)
        .param("me", account.me().toString())
        .update();
  }

  /// The power goes when all but the last is done.
  private static final class Broken extends Consequences {

    Broken(AccountRoom room) {
      super(room.agreements(), room.servers());
    }

    @Override
    void ended(ProfileUrl me) {
      super.ended(me);
      throw new IllegalStateException("the power is gone");
    }
  }
}
