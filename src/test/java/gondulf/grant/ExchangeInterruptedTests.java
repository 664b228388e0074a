package gondulf.grant;

import static gondulf.grant.GrantRoom.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.CannotCreateTransactionException;

class ExchangeInterruptedTests {

  private static final Duration A_WHILE = Duration.ofMillis(300);

  private final MovableClock clock = new MovableClock(GrantRoom.NOON);
  @TempDir Path directory;

  /// The clock is read when the code is spent and the token not yet written: a replay starts there.
  @Test
  void aReplayInTheMidstTakesTheTokenBackToo() throws InterruptedException {
    try (var database = FreshDatabase.in(directory)) {
      var room = GrantRoom.on(database, clock);
      var code = room.code();
      var replay = Thread.ofPlatform().unstarted(() -> room.exchange().forToken(claim(code)));
      InstantSource interrupted =
          () -> {
            replay.start();
            join(replay);
            return clock.instant();
          };
      var slow = GrantRoom.on(database, interrupted).tokens();
      var exchange = room.exchange(slow);

      var outcome = exchange.forToken(claim(code));
      replay.join();

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Issued.class,
              issued -> assertThat(room.tokens().find(issued.token().secret())).isEmpty());
    }
  }

  @Test
  void anExchangeThatFailsInTheMidstLeavesTheCodeAsItWas() {
    try (var database = FreshDatabase.in(directory)) {
      var room = GrantRoom.on(database, clock);
      var code = room.code();
      InstantSource broken =
          () -> {
            throw new IllegalStateException("the power is gone");
          };
      var failing = GrantRoom.on(database, broken).tokens();
      var exchange = room.exchange(failing);

      assertThatThrownBy(() -> exchange.forToken(claim(code))).hasMessage("the power is gone");
      assertThat(room.exchange().forToken(claim(code))).isInstanceOf(Issued.class);
    }
  }

  @Test
  void aLockedDatabaseIsAFailureThatChangesNothing() throws Exception {
    try (var database = FreshDatabase.in(directory)) {
      var room = GrantRoom.on(database, clock);
      var code = room.code();

      try (var other = DriverManager.getConnection("jdbc:sqlite:" + FreshDatabase.file(directory));
          var statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        assertThatThrownBy(() -> room.exchange().forToken(claim(code)))
            .isInstanceOf(CannotCreateTransactionException.class);
        statement.execute("ROLLBACK");
      }

      assertThat(room.exchange().forToken(claim(code))).isInstanceOf(Issued.class);
    }
  }

  private static void join(Thread thread) {
    try {
      assertThat(thread.join(A_WHILE)).isFalse();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
