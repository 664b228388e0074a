package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.Secret;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RememberedBrowsersTests {

  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @AutoClose private final BrowserRoom room = BrowserRoom.open();
  private final MovableClock clock = room.clock();
  private final RememberedBrowsers browsers = room.browsers();

  @Test
  void aBrowserIsKnownAgainByWhatItWasGivenLast() {
    var first = room.remember(ALICE, Presence.MAIL);
    clock.advance(Duration.ofDays(3));
    var known = browsers.use(first, ALICE).orElseThrow();

    assertThat(known.way()).isEqualTo(Presence.MAIL);
    assertThat(known.rememberedAt()).isEqualTo(NOON);
    assertThat(browsers.use(first, ALICE)).isEmpty();
    assertThat(browsers.use(known.next(), ALICE)).isPresent();
  }

  @Test
  void nobodyElseIsKnownByIt() {
    var secret = room.remember(ALICE, Presence.PASSKEY);

    assertThat(browsers.use(secret, BOB)).isEmpty();
    assertThat(browsers.use(Secret.random(), ALICE)).isEmpty();
    assertThat(browsers.use(secret, ALICE)).isPresent();
  }

  @Test
  void oneSecretHoldsAllWebsitesOfABrowser() {
    var forAlice = room.remember(ALICE, Presence.MAIL);
    var forBoth = room.remember(BOB, Presence.PASSKEY, Optional.of(forAlice));
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
    var secret = room.remember(ALICE, Presence.MAIL);
    clock.advance(Duration.ofDays(1));
    secret = room.remember(BOB, Presence.MAIL, Optional.of(secret));
    clock.advance(RememberedBrowsers.LIFETIME.minusDays(1));

    assertThat(browsers.use(secret, ALICE)).isEmpty();
    secret = browsers.use(secret, BOB).orElseThrow().next();
    assertThat(browsers.use(secret, ALICE)).isEmpty();
  }

  @Test
  void toRememberABrowserAgainBeginsAnew() {
    var first = room.remember(ALICE, Presence.MAIL);
    clock.advance(Duration.ofDays(20));
    var second = room.remember(ALICE, Presence.PASSKEY, Optional.of(first));

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
    var planted = room.remember(BOB, Presence.MAIL);
    room.remember(ALICE, Presence.MAIL, Optional.of(planted));

    assertThat(browsers.use(planted, ALICE)).isEmpty();
  }

  @Test
  void nothingIsRememberedForAProofThatWasNone() {
    assertThatThrownBy(() -> room.remember(ALICE, Presence.REMEMBERED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOwnerSeesThemAllTheNewestFirst() {
    var secret = room.remember(ALICE, Presence.MAIL);
    room.remember(BOB, Presence.MAIL);
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
  void whatABrowserHoldsIsNotKept() {
    var first = room.remember(ALICE, Presence.MAIL);
    var next = browsers.use(first, ALICE).orElseThrow();

    assertThat(Owners.contents(room.database(), "remembered_browser"))
        .contains(next.next().hash().value())
        .doesNotContain(first.value(), next.next().value());
    assertThat(next.toString()).doesNotContain(next.next().value());
  }

  @Test
  @DisplayName("B10 of twenty tabs at once one is recognized, and that one stays so")
  void ofManyTabsAtOnceOneIsRecognized() throws Exception {
    var secret =
        room.remember(BOB, Presence.MAIL, Optional.of(room.remember(ALICE, Presence.MAIL)));
    var winners =
        Owners.atOnce(() -> browsers.use(secret, ALICE)).stream()
            .flatMap(Optional::stream)
            .toList();

    assertThat(winners).hasSize(1);
    var next = browsers.use(winners.getFirst().next(), BOB).orElseThrow().next();
    assertThat(browsers.use(next, ALICE)).isPresent();
  }
}
