package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static gondulf.identity.Owners.FIREFOX;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgottenBrowsersTests {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private final MovableClock clock = new MovableClock(NOON);
  private FreshDatabase database;
  private RememberedBrowsers browsers;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = Owners.in(directory);
    browsers = new RememberedBrowsers(database.jdbc(), clock, database.transaction());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void itsThirtyDaysEndHoweverOftenItIsUsed() {
    var secret = remember(ALICE, Presence.MAIL);
    clock.advance(RememberedBrowsers.LIFETIME.minus(A_SECOND));
    secret = browsers.use(secret, ALICE).orElseThrow().next();
    clock.advance(A_SECOND);

    assertThat(browsers.use(secret, ALICE)).isEmpty();
    assertThat(browsers.list(ALICE)).isEmpty();
  }

  @Test
  void anOwnerForgetsTheirOwnBrowsersOnly() {
    var secret = remember(ALICE, Presence.MAIL);
    var id = browsers.list(ALICE).getFirst().id();

    assertThat(browsers.forget(BOB, id)).isFalse();
    assertThat(browsers.forget(ALICE, id)).isTrue();
    assertThat(browsers.forget(ALICE, id)).isFalse();
    assertThat(browsers.use(secret, ALICE)).isEmpty();
  }

  @Test
  void allOfAnAccountAreForgottenAtOnce() {
    remember(ALICE, Presence.MAIL);
    var both = remember(BOB, Presence.MAIL, Optional.of(remember(ALICE, Presence.PASSKEY)));
    browsers.forgetAll(ALICE);

    assertThat(browsers.list(ALICE)).isEmpty();
    assertThat(browsers.use(both, BOB)).isPresent();
  }

  @Test
  void aBrowserForgetsAllItsWebsitesAtOnce() {
    var elsewhere = remember(ALICE, Presence.MAIL);
    var here = remember(BOB, Presence.MAIL, Optional.of(remember(ALICE, Presence.MAIL)));
    browsers.forgetHere(here);

    assertThat(browsers.use(here, ALICE)).isEmpty();
    assertThat(browsers.use(here, BOB)).isEmpty();
    assertThat(browsers.use(elsewhere, ALICE)).isPresent();
  }

  @Test
  void anAccountHasThirtyAndTheOldestGoes() {
    var oldest = remember(ALICE, Presence.MAIL);
    var second = remember(ALICE, Presence.MAIL);
    remember(BOB, Presence.MAIL);
    for (int i = 2; i < 31; i++) {
      remember(ALICE, Presence.MAIL);
    }

    assertThat(browsers.list(ALICE)).hasSize(30);
    assertThat(browsers.use(oldest, ALICE)).isEmpty();
    assertThat(browsers.use(second, ALICE)).isPresent();
    assertThat(browsers.list(BOB)).hasSize(1);
  }

  @Test
  void theyGoWithTheirAccount() {
    remember(ALICE, Presence.MAIL);
    Owners.leave(database);

    assertThat(database.count("remembered_browser")).isZero();
  }

  @Test
  void whatHasEndedIsRemoved() {
    remember(ALICE, Presence.MAIL);
    clock.advance(A_SECOND);
    remember(ALICE, Presence.MAIL);

    assertThat(browsers.removeExpired(NOON.plus(RememberedBrowsers.LIFETIME))).isEqualTo(1);
    assertThat(browsers.removeExpired(NOON.plus(RememberedBrowsers.LIFETIME))).isZero();
    assertThat(database.count("remembered_browser")).isEqualTo(1);
  }

  private Secret remember(ProfileUrl me, Presence way) {
    return remember(me, way, Optional.empty());
  }

  private Secret remember(ProfileUrl me, Presence way, Optional<Secret> existing) {
    return browsers.remember(me, way, FIREFOX, existing);
  }
}
