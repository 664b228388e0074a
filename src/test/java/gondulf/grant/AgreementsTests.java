package gondulf.grant;

import static gondulf.grant.GrantRoom.ALICE;
import static gondulf.grant.GrantRoom.APP;
import static gondulf.grant.GrantRoom.NOON;
import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.granted;
import static gondulf.grant.GrantRoom.refreshToken;
import static gondulf.grant.GrantRoom.renewable;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Scopes;
import gondulf.store.StandaloneDatabase;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementsTests {

  private static final ProfileUrl PAGE = ProfileUrl.of("https://alice.example/~alice/");

  private final MovableClock clock = new MovableClock(NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock);
  private final Exchange exchange = room.exchange();
  private final Agreements agreements = room.agreements();

  @Test
  void anAgreementSaysWhatWasAllowedToWhomSinceWhenAndForHowLong() {
    room.issued(GrantRoom.GRANT);

    assertThat(agreements.allowedBy(ALICE))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.grant()).isEqualTo(GrantRoom.GRANT);
          assertThat(each.grant().app()).isEqualTo(new App(APP, Optional.of("The App")));
          assertThat(each.label()).isEmpty();
          assertThat(each.isByHand()).isFalse();
          assertThat(each.since()).isEqualTo(NOON);
          assertThat(each.lastUsed()).isEmpty();
          assertThat(each.expiresAt()).isEqualTo(NOON.plus(GrantRoom.TOKEN_LIFETIME));
        });
  }

  @Test
  void oneThatIsRenewedGoesOnFromItsLastUse() {
    var token = refreshToken(room.issued(renewable("create")));
    clock.advance(Duration.ofDays(80));
    exchange.forRefresh(claim(token));

    assertThat(agreements.allowedBy(ALICE))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.grant().scopes()).isEqualTo(Scopes.parse("create"));
          assertThat(each.grant().renewable()).isTrue();
          assertThat(each.since()).isEqualTo(NOON);
          assertThat(each.expiresAt()).isEqualTo(clock.instant().plus(GrantRoom.REFRESH_LIFETIME));
        });
  }

  @Test
  void allThatIsForgottenIsNowhere() {
    room.issued(renewable("create"));
    agreements.forgetAllOf(PAGE);
    assertThat(agreements.allowedBy(ALICE)).hasSize(1);

    agreements.forgetAllOf(ALICE);

    assertThat(database.count("grants")).isZero();
    assertThat(database.count("access_token")).isZero();
    assertThat(database.count("refresh_token")).isZero();
  }

  @Test
  void theEndThatThePersonChoseIsShown() {
    var end = NOON.plus(Duration.ofDays(7));
    room.issued(GrantRoom.until(end, renewable("create")));

    assertThat(agreements.allowedBy(ALICE))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.grant().endsAt()).contains(end);
          assertThat(each.expiresAt()).isEqualTo(end);
        });
  }

  @Test
  void theNewestComesFirst() {
    room.issued(granted("create"));
    clock.advance(Duration.ofDays(1));
    room.issued(granted("update"));
    room.issued(granted("delete"));

    assertThat(agreements.allowedBy(ALICE))
        .extracting(each -> each.grant().scopes().toString())
        .containsExactly("delete", "update", "create");
  }

  @Test
  void whatBroughtNoTokenDoesNotGoOn() {
    room.code();
    exchange.forToken(claim(room.code(granted(""))));
    exchange.forProfile(claim(room.code()));
    exchange.forToken(claim(room.code(renewable(""))));

    assertThat(database.count("grants")).isEqualTo(4);
    assertThat(agreements.allowedBy(ALICE)).isEmpty();
  }

  @Test
  void whatHasEndedDoesNotGoOn() {
    room.issued(granted("create"));
    room.issued(renewable("create"));
    var given = room.issued(granted("create"));
    room.revocation().revoke(given.token().secret(), Optional.empty());
    assertThat(agreements.allowedBy(ALICE)).hasSize(2);

    clock.advance(GrantRoom.TOKEN_LIFETIME);
    assertThat(agreements.allowedBy(ALICE))
        .singleElement()
        .satisfies(each -> assertThat(each.grant().renewable()).isTrue());
    clock.advance(GrantRoom.REFRESH_LIFETIME.minus(GrantRoom.TOKEN_LIFETIME));
    assertThat(agreements.allowedBy(ALICE)).isEmpty();
  }

  @Test
  void oneWhoseTokenWasGivenBackGoesOnByItsRefreshToken() {
    var issued = room.issued(renewable("create"));
    room.revocation().revoke(issued.token().secret(), Optional.empty());

    assertThat(agreements.allowedBy(ALICE)).hasSize(1);
  }

  @Test
  @DisplayName("B7 what the person ends is refused at once, and nothing else is")
  void oneIsEnded() {
    var ended = room.issued(renewable("create"));
    var id = agreements.allowedBy(ALICE).getFirst().id();
    var kept = room.issued(renewable("update"));

    assertThat(agreements.revoke(ALICE, id)).isTrue();

    assertThat(room.tokens().find(ended.token().secret())).isEmpty();
    assertThat(exchange.forRefresh(claim(refreshToken(ended)))).isInstanceOf(Denied.class);
    assertThat(room.tokens().find(kept.token().secret())).isPresent();
    assertThat(agreements.allowedBy(ALICE)).hasSize(1);
    assertThat(agreements.revoke(ALICE, id)).isFalse();
  }

  @Test
  @DisplayName("T-path a page and its host see and end their own alone")
  void nobodyEndsAnothers() {
    var page = room.issued(GrantRoom.of(PAGE, renewable("create")));
    room.issued(renewable("create"));
    var id = agreements.allowedBy(PAGE).getFirst().id();

    assertThat(agreements.allowedBy(ALICE)).hasSize(1).noneMatch(each -> each.id() == id);
    assertThat(agreements.revoke(ALICE, id)).isFalse();
    agreements.revokeAllOf(ALICE);

    assertThat(agreements.allowedBy(ALICE)).isEmpty();
    assertThat(room.tokens().find(page.token().secret())).isPresent();
  }

  @Test
  void allAreEndedWithTheCodesThatNobodyHasRedeemed() {
    var code = room.code();
    var issued = room.issued(renewable("create"));

    agreements.revokeAllOf(ALICE);

    assertThat(exchange.forToken(claim(code))).isInstanceOf(Denied.class);
    assertThat(exchange.forRefresh(claim(refreshToken(issued)))).isInstanceOf(Denied.class);
  }

  @Test
  void theyCanBeEndedBesideTheServer(@TempDir Path directory) {
    try (var served = FreshDatabase.in(directory)) {
      var here = GrantRoom.on(served, clock);
      var token = here.issued(GrantRoom.GRANT).token().secret();
      var url = "jdbc:sqlite:" + FreshDatabase.file(directory);

      Agreements.in(StandaloneDatabase.of(Map.of("GONDULF_DATABASE_URL", url)), clock)
          .revokeAllOf(ALICE);

      assertThat(here.tokens().find(token)).isEmpty();
    }
  }
}
