package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ForgottenBrowsersTests {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @AutoClose private final BrowserRoom room = BrowserRoom.open();
  private final MovableClock clock = room.clock();
  private final RememberedBrowsers browsers = room.browsers();

  @Test
  void itsThirtyDaysEndHoweverOftenItIsUsed() {
    var secret = room.remember(ALICE, Presence.MAIL);
    clock.advance(RememberedBrowsers.LIFETIME.minus(A_SECOND));
    secret = browsers.use(secret, ALICE).orElseThrow().next();
    clock.advance(A_SECOND);

    assertThat(browsers.use(secret, ALICE)).isEmpty();
    assertThat(browsers.list(ALICE)).isEmpty();
  }

  @Test
  void anOwnerForgetsTheirOwnBrowsersOnly() {
    var secret = room.remember(ALICE, Presence.MAIL);
    var id = browsers.list(ALICE).getFirst().id();

    assertThat(browsers.forget(BOB, id)).isFalse();
    assertThat(browsers.forget(ALICE, id)).isTrue();
    assertThat(browsers.forget(ALICE, id)).isFalse();
    assertThat(browsers.use(secret, ALICE)).isEmpty();
  }

  @Test
  void allOfAnAccountAreForgottenAtOnce() {
    room.remember(ALICE, Presence.MAIL);
    var both =
        room.remember(BOB, Presence.MAIL, Optional.of(room.remember(ALICE, Presence.PASSKEY)));
    browsers.forgetAll(ALICE);

    assertThat(browsers.list(ALICE)).isEmpty();
    assertThat(browsers.use(both, BOB)).isPresent();
  }

  @Test
  void aBrowserForgetsAllItsWebsitesAtOnce() {
    var elsewhere = room.remember(ALICE, Presence.MAIL);
    var here = room.remember(BOB, Presence.MAIL, Optional.of(room.remember(ALICE, Presence.MAIL)));
    browsers.forgetHere(here);

    assertThat(browsers.use(here, ALICE)).isEmpty();
    assertThat(browsers.use(here, BOB)).isEmpty();
    assertThat(browsers.use(elsewhere, ALICE)).isPresent();
  }

  @Test
  void anAccountHasThirtyAndTheOldestGoes() {
    var oldest = room.remember(ALICE, Presence.MAIL);
    var second = room.remember(ALICE, Presence.MAIL);
    room.remember(BOB, Presence.MAIL);
    for (int i = 2; i < 31; i++) {
      room.remember(ALICE, Presence.MAIL);
    }

    assertThat(browsers.list(ALICE)).hasSize(30);
    assertThat(browsers.use(oldest, ALICE)).isEmpty();
    assertThat(browsers.use(second, ALICE)).isPresent();
    assertThat(browsers.list(BOB)).hasSize(1);
  }

  @Test
  void theyGoWithTheirAccount() {
    room.remember(ALICE, Presence.MAIL);
    Owners.leave(room.database());

    assertThat(room.database().count("remembered_browser")).isZero();
  }

  @Test
  void whatHasEndedIsRemoved() {
    room.remember(ALICE, Presence.MAIL);
    clock.advance(A_SECOND);
    room.remember(ALICE, Presence.MAIL);

    assertThat(browsers.removeExpired(NOON.plus(RememberedBrowsers.LIFETIME))).isEqualTo(1);
    assertThat(browsers.removeExpired(NOON.plus(RememberedBrowsers.LIFETIME))).isZero();
    assertThat(room.database().count("remembered_browser")).isEqualTo(1);
  }
}
