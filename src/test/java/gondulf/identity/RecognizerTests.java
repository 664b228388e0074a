package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.HOST;
import static gondulf.identity.AccountRoom.NOON;
import static gondulf.identity.AccountRoom.OF_PAGE;
import static gondulf.identity.AccountRoom.PAGE;
import static gondulf.identity.AccountRoom.PIN;
import static gondulf.ownership.TxtRecords.tie;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.Recognition.Contested;
import gondulf.identity.Recognition.Known;
import gondulf.identity.Recognition.Stranger;
import gondulf.identity.Recognition.Suspended;
import gondulf.identity.Recognition.Tie;
import gondulf.identity.Recognition.Unsure;
import gondulf.ownership.TxtRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whom a website is known as at a sign-in")
class RecognizerTests {

  private static final String SILENCE = "no name server answered in time";
  private static final Duration WEEK = Duration.ofDays(7);

  @AutoClose private final AccountRoom room = AccountRoom.open();
  private final TxtRecords dns = room.dns();
  private final Recognizer recognizer = room.recognizer();

  @Test
  @DisplayName("A website without an account is a stranger's, and may be enrolled by mail")
  void aStranger() {
    assertThat(recognizer.recognize(ALICE)).isEqualTo(new Stranger(Tie.NONE, Optional.empty()));
    assertThat(Tie.NONE.isOpenToMail()).isTrue();
  }

  @Test
  @DisplayName("A29 Where DNS ties it to an account that is not here, mail makes nobody its owner")
  void aTieElsewhere() {
    dns.put(HOST, tie("somebody"));

    assertThat(recognizer.recognize(ALICE))
        .isEqualTo(new Stranger(Tie.ELSEWHERE, Optional.empty()));
    assertThat(Tie.ELSEWHERE.isOpenToMail()).isFalse();
  }

  @Test
  @DisplayName("T-dns-fail Nor where nobody can say")
  void anUnknownTie() {
    dns.fail(HOST, SILENCE);

    assertThat(recognizer.recognize(ALICE)).isEqualTo(new Stranger(Tie.UNKNOWN, Optional.empty()));
    assertThat(Tie.UNKNOWN.isOpenToMail()).isFalse();
  }

  @Test
  @DisplayName("An account without a pin is known, also while DNS fails")
  void anAccountWithoutAPin() {
    var account = room.mailed();

    assertThat(recognizer.recognize(ALICE)).isEqualTo(new Known(account, Optional.empty()));
    dns.fail(HOST, SILENCE);
    assertThat(recognizer.recognize(ALICE)).isEqualTo(new Known(account, Optional.empty()));
  }

  @Test
  @DisplayName("An account without a pin whose domain DNS ties to another is contested, and kept")
  void aContestedAccount() {
    var account = room.mailed();
    dns.put(HOST, tie("somebody"));

    assertThat(recognizer.recognize(ALICE)).isEqualTo(new Contested(account));
    dns.remove(HOST);
    assertThat(recognizer.recognize(ALICE)).isEqualTo(new Known(account, Optional.empty()));
    assertThat(room.told()).isEmpty();
  }

  @Test
  @DisplayName("T-path A page is known by what is kept alone, and DNS is not asked")
  void aPage() {
    dns.put(HOST, tie("somebody"));
    assertThat(recognizer.recognize(PAGE)).isEqualTo(new Stranger(Tie.NONE, Optional.empty()));
    var account = room.enrolments().enrol(OF_PAGE).orElseThrow();

    assertThat(recognizer.recognize(PAGE)).isEqualTo(new Known(account, Optional.empty()));
    assertThat(dns.asked()).isEmpty();
  }

  @Test
  @DisplayName("A pin that is there is looked at each time, whatever stands beside it")
  void aPinnedAccount() {
    room.pinned();
    dns.put(HOST, tie("somebody"), tie(PIN), "v=gondulf1; proof=x; iss=https://as.example");
    room.clock().advance(Duration.ofDays(30));

    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Known.class);
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Known.class);
    assertThat(dns.asked()).hasSize(2);
    assertThat(room.alice().orElseThrow().pin())
        .contains(Pin.seen(PIN, NOON.plus(Duration.ofDays(30))));
  }

  @Test
  @DisplayName("T-pin-N Another account's record in the place of the pin ends the account at once")
  void aDomainChangesHands() {
    var old = room.pinned();
    dns.put(HOST, tie("somebody"));

    assertThat(recognizer.recognize(ALICE))
        .isEqualTo(new Stranger(Tie.ELSEWHERE, Optional.of(old)));
    assertThat(room.alice()).isEmpty();
    assertThat(room.told()).containsExactly("ended " + ALICE);
    assertThat(recognizer.recognize(ALICE))
        .isEqualTo(new Stranger(Tie.ELSEWHERE, Optional.empty()));
  }

  @Test
  @DisplayName("T-pin-N Another server's record, or one at every name, is no change of hands")
  void otherRecordsEndNothing() {
    room.pinned();
    dns.put(HOST, "v=gondulf1; acct=other; iss=https://other.example");
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Known.class);
    dns.putEverywhere(HOST, tie("somebody"));
    dns.remove(HOST);
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Known.class);
    dns.failEverywhere(HOST, SILENCE);
    dns.put(HOST, tie("somebody"));
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Known.class);

    assertThat(room.told()).isEmpty();
  }

  @Test
  @DisplayName("A missing pin is told for a week, then the account rests, until the pin is back")
  void aMissingPin() {
    room.pinned();
    dns.remove(HOST);
    assertThat(missingUntil()).contains(NOON.plus(WEEK));
    room.clock().advance(WEEK.minusSeconds(1));
    assertThat(missingUntil()).contains(NOON.plus(WEEK));
    assertThat(room.told()).isEmpty();

    room.clock().advance(Duration.ofSeconds(1));
    assertThat(recognizer.recognize(ALICE))
        .isEqualTo(new Suspended(room.alice().orElseThrow(), NOON.plus(WEEK)));
    room.clock().advance(WEEK);
    assertThat(recognizer.recognize(ALICE))
        .isEqualTo(new Suspended(room.alice().orElseThrow(), NOON.plus(WEEK)));

    dns.put(HOST, tie(PIN));
    assertThat(missingUntil()).isEmpty();
    assertThat(room.told()).containsExactly("suspended " + ALICE, "resumed " + ALICE);
  }

  @Test
  @DisplayName("T-dns-fail An outage signs nobody out for a day, then it is to be tried again")
  void anOutage() {
    room.pinned();
    dns.fail(HOST, SILENCE);
    room.clock().advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Known.class);
    room.clock().advance(Duration.ofSeconds(1));
    assertThat(recognizer.recognize(ALICE))
        .isEqualTo(new Unsure(room.alice().orElseThrow(), SILENCE));
    room.clock().advance(Duration.ofDays(365));
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Unsure.class);

    dns.put(HOST, tie(PIN));
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Known.class);
    assertThat(room.told()).isEmpty();
  }

  @Test
  @DisplayName("T-dns-fail An outage wakes nobody, and suspends nobody")
  void anOutageMovesNothing() {
    room.pinned();
    dns.remove(HOST);
    recognizer.recognize(ALICE);
    dns.fail(HOST, SILENCE);
    room.clock().advance(WEEK);
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Unsure.class);
    assertThat(room.told()).isEmpty();

    dns.remove(HOST);
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Suspended.class);
    dns.fail(HOST, SILENCE);
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Suspended.class);
    room.clock().advance(WEEK);
    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Suspended.class);
    assertThat(room.told()).containsExactly("suspended " + ALICE);
  }

  @Test
  @DisplayName("An account that rests ends like any other when the domain has a new owner")
  void aRestingAccountEnds() {
    room.pinned();
    dns.remove(HOST);
    recognizer.recognize(ALICE);
    room.clock().advance(WEEK);
    recognizer.recognize(ALICE);
    dns.put(HOST, tie("somebody"));

    assertThat(recognizer.recognize(ALICE)).isInstanceOf(Stranger.class);
    assertThat(room.told()).containsExactly("suspended " + ALICE, "ended " + ALICE);
  }

  private Optional<Instant> missingUntil() {
    return recognizer.recognize(ALICE) instanceof Known(_, var until)
        ? until
        : Optional.of(Instant.MAX);
  }
}
