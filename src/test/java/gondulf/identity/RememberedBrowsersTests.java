package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static gondulf.identity.Owners.FIREFOX;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedBrowsersTests {

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
  void aBrowserIsKnownAgainByWhatItWasGivenLast() {
    var first = remember(ALICE, Presence.MAIL);
    clock.advance(Duration.ofDays(3));
    var known = browsers.use(first, ALICE).orElseThrow();

    assertThat(known.way()).isEqualTo(Presence.MAIL);
    assertThat(known.rememberedAt()).isEqualTo(NOON);
    assertThat(browsers.use(first, ALICE)).isEmpty();
    assertThat(browsers.use(known.next(), ALICE)).isPresent();
  }

  @Test
  void nobodyElseIsKnownByIt() {
    var secret = remember(ALICE, Presence.PASSKEY);

    assertThat(browsers.use(secret, BOB)).isEmpty();
    assertThat(browsers.use(Secret.random(), ALICE)).isEmpty();
    assertThat(browsers.use(secret, ALICE)).isPresent();
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
  void oneSecretHoldsAllWebsitesOfABrowser() {
    var forAlice = remember(ALICE, Presence.MAIL);
    var forBoth = remember(BOB, Presence.PASSKEY, Optional.of(forAlice));
    clock.advance(A_SECOND);

    assertThat(browsers.use(forAlice, ALICE)).isEmpty();
    var alice = browsers.use(forBoth, ALICE).orElseThrow();
    assertThat(alice.way()).isEqualTo(Presence.MAIL);
    assertThat(browsers.list(BOB)).extracting(RememberedBrowser::usedAt).containsExactly(NOON);
    var bob = browsers.use(alice.next(), BOB).orElseThrow();
    assertThat(bob.way()).isEqualTo(Presence.PASSKEY);
  }

  @Test
  void aWebsiteThatEndedIsNotKnownByTheSecretOfAnother() {
    var secret = remember(ALICE, Presence.MAIL);
    clock.advance(Duration.ofDays(1));
    secret = remember(BOB, Presence.MAIL, Optional.of(secret));
    clock.advance(RememberedBrowsers.LIFETIME.minusDays(1));

    assertThat(browsers.use(secret, ALICE)).isEmpty();
    secret = browsers.use(secret, BOB).orElseThrow().next();
    assertThat(browsers.use(secret, ALICE)).isEmpty();
  }

  @Test
  void toRememberABrowserAgainBeginsAnew() {
    var first = remember(ALICE, Presence.MAIL);
    clock.advance(Duration.ofDays(20));
    var second = remember(ALICE, Presence.PASSKEY, Optional.of(first));

    assertThat(browsers.use(first, ALICE)).isEmpty();
    assertThat(browsers.list(ALICE))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.way()).isEqualTo(Presence.PASSKEY);
          assertThat(each.rememberedAt()).isEqualTo(clock.instant());
          assertThat(each.endsAt()).isEqualTo(clock.instant().plus(RememberedBrowsers.LIFETIME));
        });
    assertThat(browsers.use(second, ALICE)).isPresent();
  }

  @Test
  void aSecretThatSomebodyPutIntoTheBrowserOpensNothing() {
    var planted = remember(BOB, Presence.MAIL);
    remember(ALICE, Presence.MAIL, Optional.of(planted));

    assertThat(browsers.use(planted, ALICE)).isEmpty();
  }

  @Test
  void nothingIsRememberedForAProofThatWasNone() {
    assertThatThrownBy(() -> remember(ALICE, Presence.REMEMBERED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOwnerSeesThemAllTheNewestFirst() {
    var secret = remember(ALICE, Presence.MAIL);
    remember(BOB, Presence.MAIL);
    clock.advance(A_SECOND);
    browsers.remember(ALICE, Presence.DNS, new BrowserName("Chrome on Android"), Optional.empty());
    clock.advance(A_SECOND);
    browsers.use(secret, ALICE);

    var listed = browsers.list(ALICE);
    assertThat(listed)
        .extracting(each -> each.browser().text())
        .containsExactly("Chrome on Android", "Firefox on Linux");
    assertThat(listed)
        .extracting(RememberedBrowser::way)
        .containsExactly(Presence.DNS, Presence.MAIL);
    assertThat(listed)
        .extracting(RememberedBrowser::usedAt)
        .containsExactly(NOON.plusSeconds(1), NOON.plusSeconds(2));
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

  @Test
  void whatABrowserHoldsIsNotKept() {
    var first = remember(ALICE, Presence.MAIL);
    var next = browsers.use(first, ALICE).orElseThrow();

    assertThat(Owners.contents(database, "remembered_browser"))
        .contains(next.next().hash().value())
        .doesNotContain(first.value(), next.next().value());
    assertThat(next.toString()).doesNotContain(next.next().value());
  }

  @Test
  @DisplayName("B10 of twenty tabs at once one is recognized, and that one stays so")
  void ofManyTabsAtOnceOneIsRecognized() throws Exception {
    var secret = remember(BOB, Presence.MAIL, Optional.of(remember(ALICE, Presence.MAIL)));
    var winners =
        Owners.atOnce(() -> browsers.use(secret, ALICE)).stream()
            .flatMap(Optional::stream)
            .toList();

    assertThat(winners).hasSize(1);
    var next = browsers.use(winners.getFirst().next(), BOB).orElseThrow().next();
    assertThat(browsers.use(next, ALICE)).isPresent();
  }

  private Secret remember(ProfileUrl me, Presence way) {
    return remember(me, way, Optional.empty());
  }

  private Secret remember(ProfileUrl me, Presence way, Optional<Secret> existing) {
    return browsers.remember(me, way, FIREFOX, existing);
  }
}
