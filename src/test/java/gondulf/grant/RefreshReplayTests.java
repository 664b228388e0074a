package gondulf.grant;

import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.issued;
import static gondulf.grant.GrantRoom.refreshToken;
import static gondulf.grant.GrantRoom.renewable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.CannotCreateTransactionException;

class RefreshReplayTests {

  private static final Duration AFTER_THE_GRACE = RefreshFamily.GRACE;
  private static final Grant GRANT = renewable("profile create");

  private final MovableClock clock = new MovableClock(GrantRoom.NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock);
  private final Exchange exchange = room.exchange();

  @Test
  @DisplayName("RF-05 ST-05 a replay after the grace ends all tokens of the grant, and no others")
  void aReplayEndsTheGrant() {
    var stolen = room.issued(GRANT);
    var other = room.issued(GRANT);
    clock.advance(AFTER_THE_GRACE);
    var next = issued(refresh(stolen.refreshToken().orElseThrow()));
    clock.advance(AFTER_THE_GRACE);

    assertThat(refresh(stolen.refreshToken().orElseThrow())).isInstanceOf(Denied.class);

    assertThat(refresh(refreshToken(next))).isInstanceOf(Denied.class);
    assertThat(room.tokens().find(next.token().secret())).isEmpty();
    assertThat(room.tokens().find(stolen.token().secret())).isEmpty();
    assertThat(room.tokens().find(other.token().secret())).isPresent();
    assertThat(refresh(refreshToken(other))).isInstanceOf(Issued.class);
  }

  @Test
  @DisplayName(
      "RF-11 ST-03 of fifty refreshes at once all get the same one, and all tokens are good")
  void manyAtOnceStayOneFamily() throws Exception {
    var first = refreshToken(room.issued(GRANT));
    Callable<Outcome> attempt = () -> refresh(first);
    List<Issued> answers;

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      answers =
          threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList()).stream()
              .map(Future::resultNow)
              .map(GrantRoom::issued)
              .toList();
    }

    var successors = answers.stream().map(Issued::refreshToken).distinct().toList();
    assertThat(successors).hasSize(1);
    assertThat(database.count("refresh_token")).isEqualTo(1);
    assertThat(answers).allMatch(each -> room.tokens().find(each.token().secret()).isPresent());
    room.revocation().revoke(first.secret(), Optional.empty());
    assertThat(answers).allMatch(each -> room.tokens().find(each.token().secret()).isEmpty());
  }

  @Test
  @DisplayName("ST-04 RF-05 a replay is known after years and restarts")
  void aReplayAfterARestartIsKnown(@TempDir Path elsewhere) {
    RefreshToken first;
    RefreshToken last;
    try (var before = FreshDatabase.in(elsewhere)) {
      var old = GrantRoom.on(before, clock);
      first = refreshToken(old.issued(GRANT));
      last = first;
      for (int month = 0; month < 30; month++) {
        clock.advance(Duration.ofDays(30));
        last = refreshToken(old.exchange().forRefresh(claim(last)));
        old.grants().removeExpired(clock.instant());
        old.tokens().removeExpired(clock.instant());
      }
    }
    try (var after = FreshDatabase.in(elsewhere)) {
      var now = GrantRoom.on(after, clock);

      assertThat(now.exchange().forRefresh(claim(first))).isInstanceOf(Denied.class);
      assertThat(now.exchange().forRefresh(claim(last))).isInstanceOf(Denied.class);
    }
  }

  @Test
  void aFailureInTheMidstLeavesTheTokenAsItWas(@TempDir Path elsewhere) throws Exception {
    try (var real = FreshDatabase.in(elsewhere)) {
      var here = GrantRoom.on(real, clock);
      var token = refreshToken(here.issued(GRANT));
      var failing =
          GrantRoom.on(
                  real,
                  () -> {
                    throw new IllegalStateException("the power is gone");
                  })
              .tokens();

      assertThatThrownBy(() -> here.exchange(failing).forRefresh(claim(token)))
          .hasMessage("the power is gone");
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + FreshDatabase.file(elsewhere));
          var statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        assertThatThrownBy(() -> here.exchange().forRefresh(claim(token)))
            .isInstanceOf(CannotCreateTransactionException.class);
        statement.execute("ROLLBACK");
      }
      clock.advance(AFTER_THE_GRACE);
      var next = refreshToken(here.exchange().forRefresh(claim(token)));
      assertThat(here.exchange().forRefresh(claim(next))).isInstanceOf(Issued.class);
    }
  }

  @Test
  @DisplayName("B19 B8 B7 who is let in no more gets nothing for a code or a refresh token")
  void whoIsShutOutGetsNothing() {
    var code = room.code(GRANT);
    var other = room.code(GRANT);
    var before = room.issued(GRANT);
    var shut = room.exchange(ScriptedAdmission.shut());

    assertThat(shut.forToken(claim(code))).isInstanceOf(Denied.class);
    assertThat(shut.forProfile(claim(other))).isInstanceOf(Denied.class);
    assertThat(shut.forRefresh(claim(refreshToken(before)))).isInstanceOf(Denied.class);
    var tokens = GrantRoom.on(database, clock, ScriptedAdmission.shut()).tokens();
    assertThat(tokens.find(before.token().secret())).isEmpty();
    assertThat(refresh(refreshToken(before))).isInstanceOf(Issued.class);
  }

  @Test
  @DisplayName("RF-11 whoever lost the answer asks again and gets the same refresh token")
  void aLostAnswerIsGivenAgain() {
    var first = refreshToken(room.issued(GRANT));
    var lost = refresh(first);
    clock.advance(AFTER_THE_GRACE.minusSeconds(1));

    var again = refresh(first);

    assertThat(refreshToken(again)).isEqualTo(refreshToken(lost));
    assertThat(token(again)).isNotEqualTo(token(lost));
    assertThat(refresh(refreshToken(again))).isInstanceOf(Issued.class);
    assertThat(refresh(first)).isInstanceOf(Denied.class);
  }

  private Outcome refresh(RefreshToken token) {
    return exchange.forRefresh(claim(token));
  }

  private static Secret token(Outcome outcome) {
    return issued(outcome).token().secret();
  }
}
