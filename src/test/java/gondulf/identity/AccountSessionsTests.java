package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static gondulf.identity.Owners.FIREFOX;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.Secret;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountSessionsTests {

  private final MovableClock clock = new MovableClock(NOON);
  private FreshDatabase database;
  private AccountSessions sessions;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = Owners.in(directory);
    sessions = new AccountSessions(database.jdbc(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void knowsWhatItBeganWith(Presence presence) {
    var session = find(begin(presence));

    assertThat(session.me()).isEqualTo(ALICE);
    assertThat(session.browser()).isEqualTo(FIREFOX);
    assertThat(session.startedAt()).isEqualTo(NOON);
    assertThat(session.passkeyAt()).isEqualTo(at(NOON, presence == Presence.PASSKEY));
    assertThat(session.mailAt()).isEqualTo(at(NOON, presence == Presence.MAIL));
    assertThat(session.dnsAt()).isEqualTo(at(NOON, presence == Presence.DNS));
  }

  @Test
  void withoutAProofNothingIsFresh() {
    var session = find(sessions.begin(ALICE, Optional.empty(), FIREFOX));

    assertThat(session.isFresh(NOON)).isFalse();
  }

  @Test
  void endsAfterAnHour() {
    var secret = begin(Presence.MAIL);
    clock.advance(Duration.ofMinutes(60).minusSeconds(1));
    assertThat(sessions.find(secret)).isPresent();
    clock.advance(Duration.ofSeconds(1));

    assertThat(sessions.find(secret)).isEmpty();
    assertThat(sessions.prove(secret.hash(), ALICE, Presence.MAIL)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "REMEMBERED", mode = EnumSource.Mode.EXCLUDE)
  void aProofComesToThoseOfBeforeUnderAnotherSecret(Presence proof) {
    var first = begin(Presence.MAIL);
    clock.advance(Duration.ofMinutes(20));
    var later = clock.instant();
    var second = sessions.prove(first.hash(), ALICE, proof).orElseThrow();

    assertThat(sessions.find(first)).isEmpty();
    var session = find(second);
    assertThat(session.startedAt()).isEqualTo(NOON);
    assertThat(session.passkeyAt()).isEqualTo(at(later, proof == Presence.PASSKEY));
    assertThat(session.mailAt()).contains(proof == Presence.MAIL ? later : NOON);
    assertThat(session.dnsAt()).isEqualTo(at(later, proof == Presence.DNS));
  }

  @Test
  void aProofGivesTheWholeHourAnew() {
    var first = begin(Presence.MAIL);
    clock.advance(Duration.ofMinutes(59));
    var second = sessions.prove(first.hash(), ALICE, Presence.DNS).orElseThrow();
    clock.advance(Duration.ofMinutes(59));

    assertThat(sessions.find(second)).isPresent();
  }

  @Test
  void aRememberedBrowserProvesNothing() {
    var secret = begin(Presence.MAIL);

    assertThatThrownBy(() -> sessions.prove(secret.hash(), ALICE, Presence.REMEMBERED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void endsAlone() {
    var here = begin(Presence.MAIL);
    var there = begin(Presence.MAIL);
    sessions.end(here);

    assertThat(sessions.find(here)).isEmpty();
    assertThat(sessions.find(there)).isPresent();
  }

  @Test
  void endsWithAllOthersOfItsAccount() {
    var here = begin(Presence.MAIL);
    var there = begin(Presence.MAIL);
    var bobs = sessions.begin(BOB, Optional.of(Presence.MAIL), FIREFOX);
    sessions.endAll(ALICE);

    assertThat(sessions.find(here)).isEmpty();
    assertThat(sessions.find(there)).isEmpty();
    assertThat(sessions.find(bobs)).isPresent();
  }

  @Test
  void goesWithItsAccount() {
    var secret = begin(Presence.PASSKEY);
    Owners.leave(database);

    assertThat(sessions.find(secret)).isEmpty();
    assertThat(database.count("account_session")).isZero();
  }

  @Test
  void whatHasEndedIsRemoved() {
    begin(Presence.MAIL);
    clock.advance(Duration.ofSeconds(1));
    begin(Presence.MAIL);

    assertThat(sessions.removeExpired(NOON.plus(AccountSessions.LIFETIME))).isEqualTo(1);
    assertThat(sessions.removeExpired(NOON.plus(AccountSessions.LIFETIME))).isZero();
  }

  @Test
  void itsSecretIsNotKept() {
    var first = begin(Presence.MAIL);
    var second = sessions.prove(first.hash(), ALICE, Presence.DNS).orElseThrow();

    assertThat(Owners.contents(database, "account_session"))
        .contains(second.hash().value())
        .doesNotContain(first.value(), second.value());
  }

  @Test
  @DisplayName("B10 of twenty proofs at once one carries the session on")
  void ofManyProofsAtOnceOneCarriesTheSessionOn() throws Exception {
    var first = begin(Presence.MAIL);
    var next =
        Owners.atOnce(() -> sessions.prove(first.hash(), ALICE, Presence.DNS)).stream()
            .flatMap(Optional::stream)
            .toList();

    assertThat(next).hasSize(1);
    assertThat(find(next.getFirst()).dnsAt()).contains(NOON);
    assertThat(database.count("account_session")).isEqualTo(1);
  }

  private Secret begin(Presence presence) {
    return sessions.begin(ALICE, Optional.of(presence), FIREFOX);
  }

  private AccountSession find(Secret secret) {
    return sessions.find(secret).orElseThrow();
  }

  private static Optional<Instant> at(Instant time, boolean proven) {
    return proven ? Optional.of(time) : Optional.empty();
  }
}
