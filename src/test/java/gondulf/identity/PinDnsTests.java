package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.HOST;
import static gondulf.identity.AccountRoom.NOON;
import static gondulf.identity.AccountRoom.PIN;
import static gondulf.ownership.TxtRecords.tie;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Standing;
import gondulf.identity.Recognition.Known;
import gondulf.identity.Recognition.Stranger;
import gondulf.identity.Recognition.Suspended;
import gondulf.identity.Recognition.Tie;
import gondulf.identity.Recognition.Unsure;
import gondulf.neighbourhood.dns.NameServer;
import gondulf.neighbourhood.dns.NameServer.Mood;
import gondulf.network.LiveDns;
import gondulf.network.TroubledDns;
import gondulf.network.TroubledDns.Trouble;
import gondulf.ownership.OwnershipRoom;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A pin, at real name servers")
class PinDnsTests {

  private static final String NAME = "_gondulf." + HOST;
  private static final String LINE = NAME + ". 5 IN TXT \"%s\"";

  @AutoClose private final AccountRoom room = AccountRoom.open();

  /// The forged record is another account's: were it believed, the account would be ended.
  @ParameterizedTest
  @DisplayName(
      "T-dns-fail Each failure is told by its name, and none ends, suspends or wakes anything")
  @CsvSource({
    "SERVFAIL, a name server could not say (SERVFAIL)",
    "TIME_OUT, no name server answered in time",
    "BOGUS, a name server could not say (SERVFAIL)",
    "TRUNCATED, no name server answered in time",
    "DISAGREEMENT, the name servers disagree",
    "DISAGREEMENT_ON_ABSENCE, the name servers disagree"
  })
  void failuresMoveNothing(Trouble trouble, String reason) throws IOException {
    var account = room.pinned();
    try (var dns = TroubledDns.with(trouble, line(PIN), line("forged"))) {
      assertThat(room.recognizer(dns).recognize(ALICE))
          .isEqualTo(new Known(account, Optional.empty()));
      room.clock().advance(Duration.ofDays(8));
      assertThat(room.recognizer(dns).recognize(ALICE)).isEqualTo(new Unsure(account, reason));
      assertThat(room.standings(dns, OwnershipRoom.policy("any")).ask(ALICE))
          .isEqualTo(new Standing.Unknown(reason));
      assertThat(room.alice()).contains(account);

      var resting =
          room.enrolments()
              .see(account, account.after(new PinVerdict.Gone(NOON), NOON))
              .orElseThrow();
      assertThat(room.recognizer(dns).recognize(ALICE)).isEqualTo(new Suspended(resting, NOON));
      assertThat(room.alice()).contains(resting);
    }
    assertThat(room.told()).containsExactly("suspended " + ALICE);
  }

  @ParameterizedTest
  @DisplayName("T-dns-fail A stranger is tied to nobody for sure while DNS fails")
  @CsvSource({"SERVFAIL", "BOGUS", "DISAGREEMENT", "DISAGREEMENT_ON_ABSENCE"})
  void failuresAreNoAbsence(Trouble trouble) throws IOException {
    try (var dns = TroubledDns.with(trouble, line(PIN), line("forged"))) {
      assertThat(room.recognizer(dns).recognize(ALICE))
          .isEqualTo(new Stranger(Tie.UNKNOWN, Optional.empty()));
    }
  }

  @Test
  @DisplayName("T-pin-N An outage, an absence and a new owner, one after the other")
  void theLifeOfADomain() {
    try (var server = new NameServer()) {
      server.addZone(HOST);
      server.addTxt(NAME, tie(PIN));
      var recognizer = room.recognizer(LiveDns.asking(server.address()));
      var account = room.enrolments().enrol(AccountRoom.BY_DNS).orElseThrow();
      assertThat(recognizer.recognize(ALICE)).isEqualTo(new Known(account, Optional.empty()));

      server.meet(NAME, Mood.FAILING);
      assertThat(recognizer.recognize(ALICE)).isEqualTo(new Known(account, Optional.empty()));
      server.meet(NAME, Mood.TRUTHFUL);
      server.removeTxt(NAME, tie(PIN));
      assertThat(recognizer.recognize(ALICE))
          .isInstanceOfSatisfying(
              Known.class,
              known -> assertThat(known.missingUntil()).contains(NOON.plus(Pin.GRACE)));

      server.addTxt(NAME, tie("new owner"));
      assertThat(recognizer.recognize(ALICE))
          .isInstanceOfSatisfying(
              Stranger.class, stranger -> assertThat(stranger.tie()).isEqualTo(Tie.ELSEWHERE));
      assertThat(room.told()).containsExactly("ended " + ALICE);
    }
  }

  private static String line(String account) {
    return LINE.formatted(tie(account));
  }
}
