package gondulf.grant;

import static gondulf.grant.GrantRoom.NOON;
import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.issued;
import static gondulf.grant.GrantRoom.refreshToken;
import static gondulf.grant.GrantRoom.renewable;
import static gondulf.grant.GrantRoom.until;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nothing outlives the end that the person chose")
class ChosenEndTests {

  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Instant END = NOON.plus(A_WEEK);

  private final MovableClock clock = new MovableClock(NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock);
  private final Exchange exchange = room.exchange();

  @Test
  @DisplayName("TK-15 a token ends with it, and says so")
  void aTokenEndsWithItAndSaysSo() {
    var issued = room.issued(until(END, GrantRoom.GRANT));

    assertThat(issued.token().lifetime()).isEqualTo(A_WEEK);
    clock.advance(A_WEEK.minusSeconds(1));
    assertThat(room.tokens().find(issued.token().secret()))
        .hasValueSatisfying(found -> assertThat(found.expiresAt()).isEqualTo(END));
    clock.advance(Duration.ofSeconds(1));
    assertThat(room.tokens().find(issued.token().secret())).isEmpty();
  }

  @Test
  void anEndThatIsFarOffMakesNoTokenLonger() {
    var far = until(NOON.plus(Duration.ofDays(3650)), GrantRoom.GRANT);

    assertThat(room.issued(far).token().lifetime()).isEqualTo(GrantRoom.TOKEN_LIFETIME);
  }

  @Test
  void aRefreshTokenEndsWithItHoweverOftenItIsUsed() {
    var first = refreshToken(room.issued(until(END, renewable("create"))));
    clock.advance(A_WEEK.minusMinutes(10));

    var last = issued(exchange.forRefresh(claim(first)));

    assertThat(last.token().lifetime()).isEqualTo(Duration.ofMinutes(10));
    assertThat(idleUntil()).isEqualTo(END);
    clock.advance(Duration.ofMinutes(10));
    assertThat(exchange.forRefresh(claim(refreshToken(last)))).isInstanceOf(Denied.class);
    assertThat(room.tokens().find(last.token().secret())).isEmpty();
  }

  @Test
  void aFirstRefreshTokenEndsWithItToo() {
    room.issued(until(END, renewable("create")));

    assertThat(idleUntil()).isEqualTo(END);
  }

  @Test
  @DisplayName("ST-06 the grant leaves a day after it, since until then a replay would be known")
  void theGrantLeavesSoonAfter() {
    var first = refreshToken(room.issued(until(END, renewable("create"))));
    clock.advance(A_WEEK.minusMinutes(10));
    assertThat(exchange.forRefresh(claim(first))).isInstanceOf(Issued.class);

    clock.advance(Duration.ofMinutes(10));
    assertThat(room.grants().removeExpired(clock.instant())).isZero();
    clock.advance(Duration.ofDays(1));
    assertThat(room.grants().removeExpired(clock.instant())).isEqualTo(1);
  }

  private Instant idleUntil() {
    return Instant.ofEpochSecond(
        database.jdbc().sql("SELECT expires_at FROM refresh_token").query(Long.class).single());
  }
}
