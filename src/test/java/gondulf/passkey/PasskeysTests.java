package gondulf.passkey;

import static gondulf.passkey.PasskeyRoom.ALICE;
import static gondulf.passkey.PasskeyRoom.BOB;
import static gondulf.passkey.PasskeyRoom.ISSUER;
import static gondulf.passkey.PasskeyRoom.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.passkey.Assertion.Recognized;
import gondulf.protocol.Issuer;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is kept of passkeys and challenges")
class PasskeysTests {

  private final MovableClock clock = new MovableClock(NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final PasskeyRoom room =
      PasskeyRoom.on(database, ISSUER, clock).account(ALICE).account(BOB);
  private final Passkeys passkeys = room.passkeys();
  private final SoftwareAuthenticator device = room.authenticator();
  private final Passkey passkey = room.enrol(ALICE, device);

  @Test
  void itsOwnerCallsItOtherwise() {
    var name = PasskeyName.of("In my drawer");

    assertThat(passkeys.rename(ALICE, passkey.id(), name)).isTrue();
    assertThat(passkeys.of(ALICE)).extracting(Passkey::name).containsExactly(name);
  }

  @Test
  void itsOwnerRemovesIt() {
    var other = room.enrol(ALICE, room.authenticator());

    assertThat(passkeys.remove(ALICE, passkey.id())).isTrue();
    assertThat(passkeys.of(ALICE)).containsExactly(other);
    assertThat(passkeys.remove(ALICE, other.id())).isTrue();
    assertThat(passkeys.hasAny(ALICE)).isFalse();
    assertThat(passkeys.remove(ALICE, other.id())).isFalse();
  }

  @Test
  void oneOfSeveralIsRemovedAndTheLastIsNot() {
    var other = room.enrol(ALICE, room.authenticator());

    assertThat(passkeys.removeOneOfSeveral(BOB, other.id())).isFalse();
    assertThat(passkeys.removeOneOfSeveral(ALICE, passkey.id())).isTrue();
    assertThat(passkeys.removeOneOfSeveral(ALICE, other.id())).isFalse();
    assertThat(passkeys.of(ALICE)).containsExactly(other);
  }

  @Test
  void nobodyTouchesSomebodyElses() {
    assertThat(passkeys.rename(BOB, passkey.id(), PasskeyName.of("mine"))).isFalse();
    assertThat(passkeys.remove(BOB, passkey.id())).isFalse();
    assertThat(passkeys.of(ALICE)).containsExactly(passkey);
    assertThat(passkeys.hasAny(BOB)).isFalse();
  }

  @Test
  void oneThatIsRemovedWhileItIsShownIsNotUsed() {
    passkeys.remove(ALICE, passkey.id());

    assertThat(passkeys.use(passkey.id(), 2)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "0, false", "4294967295, true"})
  void aCountOnlyGoesUp(long count, boolean taken) {
    assertThat(passkeys.use(passkey.id(), count).isPresent()).isEqualTo(taken);
  }

  @Test
  @DisplayName("A spent challenge is remembered until it could not be used anyway")
  void spentChallengesGo() {
    assertThat(room.show(device)).isInstanceOf(Recognized.class);
    clock.advance(Challenge.LIFETIME.minusSeconds(1));
    assertThat(room.spent().removeExpired(clock.instant())).isZero();

    clock.advance(Duration.ofSeconds(1));
    assertThat(room.spent().removeExpired(clock.instant())).isEqualTo(2);
    assertThat(database.count("spent_challenge")).isZero();
  }

  @Test
  void manySpentChallengesGoInSmallSteps() {
    for (int i = 0; i < 200; i++) {
      room.spent().spend(Challenge.make(Secret.random(), NOON));
    }

    assertThat(room.spent().removeExpired(NOON.plus(Challenge.LIFETIME))).isEqualTo(200);
    assertThat(room.spent().removeExpired(NOON.plus(Challenge.LIFETIME))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://login.example, true",
    "http://localhost:8080, true",
    "http://127.0.0.1:8080, false",
    "http://[::1]:8080, false",
  })
  void browsersKeepPasskeysForNamesOnly(String issuer, boolean offered) {
    var other = PasskeyRoom.on(database, Issuer.of(issuer), InstantSource.fixed(NOON));

    assertThat(other.ceremonies().isOffered()).isEqualTo(offered);
  }
}
