package gondulf.grant;

import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.issued;
import static gondulf.grant.GrantRoom.refreshToken;
import static gondulf.grant.GrantRoom.renewable;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.protocol.Scopes;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshTests {

  private static final Duration AFTER_THE_GRACE = RefreshFamily.GRACE;
  private static final Grant GRANT = renewable("profile create");

  private final MovableClock clock = new MovableClock(GrantRoom.NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock);
  private final Exchange exchange = room.exchange();

  @Test
  @DisplayName("D-14 a grant that can be renewed brings a short token and a refresh token")
  void aRenewableGrantBringsBoth() {
    var both = room.issued(GRANT);
    var plain = room.issued(GrantRoom.GRANT);

    assertThat(both.token().lifetime()).isEqualTo(Duration.ofHours(1));
    assertThat(both.refreshToken()).isPresent();
    assertThat(plain.token().lifetime()).isEqualTo(GrantRoom.TOKEN_LIFETIME);
    assertThat(plain.refreshToken()).isEmpty();
    assertThat(database.count("refresh_token")).isEqualTo(1);
  }

  @Test
  void aGrantThatAllowsNothingBringsNoRefreshToken() {
    exchange.forToken(claim(room.code(renewable(""))));

    assertThat(database.count("refresh_token")).isZero();
  }

  @Test
  @DisplayName("RF-04 each use brings another refresh token, in a row that stays one")
  void eachUseBringsAnother() {
    var token = refreshToken(room.issued(GRANT));
    var seen = new ArrayList<>(List.of(token));
    for (int i = 0; i < 5; i++) {
      clock.advance(AFTER_THE_GRACE);
      seen.add(refreshToken(refresh(seen.getLast())));
    }

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(database.count("refresh_token")).isEqualTo(1);
    assertThat(database.count("access_token")).isEqualTo(6);
  }

  @Test
  @DisplayName("RF-07 each use begins the time anew; without one the token ends, and then its row")
  void idleTokensEnd() {
    var token = refreshToken(room.issued(GRANT));
    clock.advance(GrantRoom.REFRESH_LIFETIME.minusSeconds(1));
    var next = refreshToken(refresh(token));
    clock.advance(GrantRoom.REFRESH_LIFETIME.minusSeconds(1));
    clean(room);
    var last = refreshToken(refresh(next));
    clock.advance(GrantRoom.REFRESH_LIFETIME);

    assertThat(refresh(last)).isInstanceOf(Denied.class);
    clock.advance(Duration.ofDays(1));
    clean(room);
    assertThat(database.count("refresh_token")).isZero();
    assertThat(database.count("grants")).isZero();
  }

  @Test
  @DisplayName("ST-06 expired access tokens leave while their grant lives")
  void expiredTokensLeave() {
    var token = refreshToken(room.issued(GRANT));
    clock.advance(Duration.ofMinutes(30));
    var later = issued(refresh(token));
    clock.advance(Duration.ofMinutes(30));

    assertThat(room.tokens().removeExpired(clock.instant())).isEqualTo(1);
    assertThat(room.tokens().find(later.token().secret())).isPresent();
  }

  @Test
  void aBusyAppMovesTheEndOfItsGrantOnceADay() {
    var token = refreshToken(room.issued(GRANT));
    var end = end();
    clock.advance(Duration.ofHours(23));
    token = refreshToken(refresh(token));
    assertThat(end()).isEqualTo(end);

    clock.advance(Duration.ofHours(2));
    refresh(token);
    assertThat(end()).isAfter(clock.instant().plus(GrantRoom.REFRESH_LIFETIME));
  }

  @Test
  @DisplayName("RF-06 a narrower access token leaves the refresh token as wide as it was")
  void narrowingIsForOnce() {
    var first = refreshToken(room.issued(GRANT));
    var narrow = new RefreshClaim(first, GrantRoom.APP, scopes("create"), List.of());

    var once = exchange.forRefresh(narrow);
    assertThat(issued(once).grant().scopes()).isEqualTo(Scopes.parse("create"));
    var then = refresh(refreshToken(once));

    assertThat(issued(then).grant().scopes()).isEqualTo(GRANT.scopes());
    assertThat(room.tokens().find(token(once)).orElseThrow().scopes()).hasToString("create");
  }

  @Test
  @DisplayName("CD-12 ST-02 of no token is more kept than its hash")
  void tokensAreNotKept() {
    var issued = room.issued(GRANT);
    var refresh = refreshToken(refresh(refreshToken(issued)));

    assertThat(database.jdbc().sql("SELECT * FROM refresh_token").query().singleRow().values())
        .contains(refresh.family().hash().value(), refresh.turn().hash().value())
        .doesNotContain(refresh.family().value(), refresh.turn().value());
    assertThat(database.jdbc().sql("SELECT token_hash FROM access_token").query().singleColumn())
        .contains(issued.token().secret().hash().value())
        .doesNotContain(issued.token().secret().value());
  }

  @Test
  @DisplayName("A5 neither a code nor an access token is a refresh token, nor the other way")
  void oneKindOfSecretIsNotTheOther() {
    var issued = room.issued(GRANT);
    var refresh = refreshToken(issued);

    assertThat(RefreshToken.read(issued.token().secret())).isEmpty();
    assertThat(RefreshToken.read(room.code())).isEmpty();
    assertThat(exchange.forToken(claim(refresh.secret()))).isInstanceOf(Denied.class);
    for (var part : List.of(refresh.secret(), refresh.family(), refresh.turn())) {
      assertThat(room.tokens().find(part)).isEmpty();
    }
  }

  @Test
  void aTokenOfNoFamilyIsRefused() {
    assertThat(refresh(RefreshToken.random())).isInstanceOf(Denied.class);
    for (var text : List.of("x", ".", "x.", ".x")) {
      assertThat(RefreshToken.read(new Secret(text))).isEmpty();
    }
  }

  private Outcome refresh(RefreshToken token) {
    return exchange.forRefresh(claim(token));
  }

  private void clean(GrantRoom rows) {
    rows.grants().removeExpired(clock.instant());
    rows.tokens().removeExpired(clock.instant());
  }

  private Instant end() {
    return Instant.ofEpochSecond(
        database.jdbc().sql("SELECT expires_at FROM grants").query(Long.class).single());
  }

  private static Secret token(Outcome outcome) {
    return issued(outcome).token().secret();
  }

  private static Optional<Scopes> scopes(String text) {
    return Optional.of(Scopes.parse(text));
  }
}
