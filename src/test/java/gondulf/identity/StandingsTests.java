package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.BY_DNS;
import static gondulf.identity.AccountRoom.HOST;
import static gondulf.identity.AccountRoom.PIN;
import static gondulf.ownership.TxtRecords.tie;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Standing.Good;
import gondulf.grant.Standing.ShutOut;
import gondulf.grant.Standing.Unknown;
import gondulf.ownership.OwnershipRoom;
import gondulf.ownership.TxtRecords;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How somebody stands who was let in once")
class StandingsTests {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final String SILENCE = "no name server answered in time";

  @AutoClose private final AccountRoom room = AccountRoom.open();
  private final TxtRecords dns = room.dns();
  private final Standings standings = room.standings();

  @Test
  @DisplayName("What was given before there were accounts goes on, and nobody is asked")
  void withoutAnAccount() {
    room.page().says("nothing");
    dns.put(HOST, tie("somebody"));

    assertThat(standings.known(ALICE)).contains(new Good());
    assertThat(standings.ask(ALICE)).isEqualTo(new Good());
    assertThat(dns.asked()).isEmpty();
    assertThat(room.page().visits()).isZero();
  }

  @Test
  @DisplayName("B7 Whom the operator does not let in is shut out, without anybody being asked")
  void theOperatorDecides() {
    room.mailed();
    var closed = room.standings(dns, OwnershipRoom.policy("any", "bob.example"));

    assertThat(closed.admits(ALICE)).isFalse();
    assertThat(standings.admits(ALICE)).isTrue();
    assertThat(closed.known(ALICE).orElseThrow()).isInstanceOf(ShutOut.class);
    assertThat(closed.ask(ALICE)).isInstanceOf(ShutOut.class);
    assertThat(room.page().visits()).isZero();
  }

  @Test
  @DisplayName("B8 Whoever lacks a proof that is asked by now is shut out until they bring it")
  void theOperatorAsksForMore() {
    var account = room.mailed();
    dns.put(HOST, tie(PIN));
    var strict = room.standings(dns, OwnershipRoom.policy("both"));
    assertThat(strict.known(ALICE).orElseThrow()).isInstanceOf(ShutOut.class);
    assertThat(strict.ask(ALICE)).isInstanceOf(ShutOut.class);

    room.enrolments().complete(account, BY_DNS);
    assertThat(strict.known(ALICE)).isEmpty();
    assertThat(strict.ask(ALICE)).isEqualTo(new Good());
  }

  @Test
  @DisplayName("A yes counts for a quarter of an hour")
  void aYesIsKept() {
    room.pinned();
    assertThat(standings.known(ALICE)).isEmpty();
    assertThat(standings.ask(ALICE)).isEqualTo(new Good());
    room.clock().advance(QUARTER.minusSeconds(1));
    assertThat(standings.known(ALICE)).contains(new Good());
    assertThat(dns.asked()).hasSize(1);

    room.clock().advance(Duration.ofSeconds(1));
    assertThat(standings.known(ALICE)).isEmpty();
  }

  @Test
  void aClockThatIsSetBackKeepsNoYesForLonger() {
    room.pinned();
    standings.ask(ALICE);
    room.clock().advance(Duration.ofDays(-1));
    assertThat(standings.known(ALICE)).contains(new Good());

    room.clock().advance(QUARTER);
    assertThat(standings.known(ALICE)).isEmpty();
  }

  @Test
  @DisplayName("A yes is of one enrolment, its pin and its policy, and of none that rests")
  void aYesIsForgottenWhenTheAccountChanges() {
    var account = room.pinned();
    standings.ask(ALICE);
    room.accounts().endPin(account);
    assertThat(standings.known(ALICE)).isEmpty();

    standings.ask(ALICE);
    var anew = room.enrolments().enrolAnew(BY_DNS, account.number()).orElseThrow();
    assertThat(standings.known(ALICE)).isEmpty();

    standings.ask(ALICE);
    assertThat(standings.known(ALICE)).contains(new Good());
    room.enrolments()
        .see(anew, anew.after(new PinVerdict.Gone(anew.enrolledAt()), anew.enrolledAt()));
    assertThat(standings.known(ALICE)).isEmpty();
  }

  @Test
  @DisplayName("T-pin-N B7 Whose domain changed hands is shut out, and their account is ended")
  void aChangeOfHands() {
    room.pinned();
    dns.put(HOST, tie("somebody"));

    assertThat(standings.ask(ALICE)).isEqualTo(new ShutOut("the domain has changed hands"));
    assertThat(room.alice()).isEmpty();
    assertThat(room.told()).containsExactly("ended " + ALICE);
  }

  @Test
  @DisplayName("Whose pin is gone for more than a week is shut out until it is back")
  void aMissingPin() {
    room.pinned();
    dns.remove(HOST);
    assertThat(standings.ask(ALICE)).isEqualTo(new Good());
    room.clock().advance(Duration.ofDays(7));
    assertThat(standings.ask(ALICE)).isInstanceOf(ShutOut.class);
    assertThat(standings.known(ALICE)).isEmpty();

    dns.put(HOST, tie(PIN));
    assertThat(standings.ask(ALICE)).isEqualTo(new Good());
    assertThat(room.told()).containsExactly("suspended " + ALICE, "resumed " + ALICE);
  }

  @Test
  @DisplayName("T-dns-fail Where nobody can say for a day, nothing is given and nothing is taken")
  void anOutage() {
    room.pinned();
    dns.fail(HOST, SILENCE);
    assertThat(standings.ask(ALICE)).isEqualTo(new Good());
    room.clock().advance(Duration.ofDays(1));

    assertThat(standings.ask(ALICE)).isEqualTo(new Unknown(SILENCE));
    assertThat(standings.known(ALICE)).isEmpty();
    assertThat(room.told()).isEmpty();
  }

  @Test
  @DisplayName(
      "B7 Whose website names another server, or none, is shut out until it names this one")
  void delegationIsLost() {
    room.mailed();
    room.page().says(Page.naming("https://other.example"));
    assertThat(standings.ask(ALICE))
        .isEqualTo(new ShutOut("the website does not name this server any more"));
    room.page().says("<h1>Alice</h1>");
    assertThat(standings.ask(ALICE)).isInstanceOf(ShutOut.class);
    assertThat(standings.known(ALICE)).isEmpty();

    room.page().says(Page.naming(OwnershipRoom.ISSUER.toString()));
    assertThat(standings.ask(ALICE)).isEqualTo(new Good());
    assertThat(room.alice()).isPresent();
  }

  @Test
  @DisplayName("T-outage A website that can't be read says nothing against anybody")
  void anUnreadableWebsite() {
    room.mailed();
    room.page().isDown();

    assertThat(standings.ask(ALICE)).isEqualTo(new Good());
  }
}
