package gondulf.grant;

import static gondulf.grant.GrantRoom.ALICE;
import static gondulf.grant.GrantRoom.NOON;
import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.refreshToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.Secret;
import gondulf.resource.ProfileHost;
import gondulf.resource.ResourceRoom;
import gondulf.resource.ServerName;
import gondulf.store.CommitCount;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastUseTests {

  private static final String MANY =
      """
      WITH RECURSIVE one (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM one WHERE id < :many)
      INSERT INTO grants (id, sign_in, me, client_id, scope, resources, redirect_uri, code_hash,
                          code_expires_at, created_at, expires_at)
      SELECT id, id, 'https://alice.example/', 'https://app.example/', '', '', '', id, 0, 0, 0
        FROM one
      """;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final MovableClock clock = new MovableClock(NOON);
  private final ScriptedAdmission admission = new ScriptedAdmission();
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock, admission);
  private final LastUse lastUse = room.lastUse();

  @Test
  void aTokenThatIsShownIsUsed() {
    var token = room.issued(GrantRoom.GRANT).token().secret();
    aMinutePasses();
    assertThat(lastUsed()).isEmpty();

    room.tokens().find(token);
    assertThat(lastUsed()).isEmpty();
    aMinutePasses();

    assertThat(lastUsed()).contains(clock.instant());
  }

  @Test
  void aTokenThatAKeyShowsIsUsedAndOneBeyondItsReachIsNot() {
    var token = Optional.of(room.issued(GrantRoom.GRANT).token().secret());
    var servers = ResourceRoom.on(database, clock);
    var name = ServerName.of("wiki");
    var narrow = servers.create(name, List.of(new ProfileHost("bob.example"))).key();
    var wide = servers.create(name, List.of()).key();

    room.tokens().find(narrow, token);
    aMinutePasses();
    assertThat(lastUsed()).isEmpty();

    room.tokens().find(wide, token);
    aMinutePasses();
    assertThat(lastUsed()).contains(clock.instant());
  }

  @Test
  void aRefreshIsAUse() {
    var token = refreshToken(room.issued(GrantRoom.renewable("create")));

    room.exchange().forRefresh(claim(token));
    aMinutePasses();

    assertThat(lastUsed()).contains(clock.instant());
  }

  @Test
  void whatIsRefusedIsNoUse() {
    var token = room.issued(GrantRoom.GRANT).token().secret();
    admission.admits = false;

    room.tokens().find(token);
    room.tokens().find(Secret.random());
    aMinutePasses();

    assertThat(lastUsed()).isEmpty();
  }

  @Test
  void theTimeIsWrittenOnceAnHour() {
    var token = room.issued(GrantRoom.GRANT).token().secret();
    room.tokens().find(token);
    aMinutePasses();
    var written = lastUsed();

    clock.advance(AN_HOUR.minus(A_MINUTE));
    room.tokens().find(token);
    aMinutePasses();
    assertThat(lastUsed()).isEqualTo(written);

    room.tokens().find(token);
    aMinutePasses();
    assertThat(lastUsed()).contains(clock.instant());
  }

  @Test
  void aTimeThatIsYetToComeIsMended() {
    var token = room.issued(GrantRoom.GRANT).token().secret();
    room.tokens().find(token);
    aMinutePasses();

    clock.advance(AN_HOUR.negated());
    room.tokens().find(token);
    aMinutePasses();

    assertThat(lastUsed()).contains(clock.instant());
  }

  @Test
  void whoIsUsedNoMoreKeepsTheirTime() {
    var token = room.issued(GrantRoom.GRANT).token().secret();
    room.tokens().find(token);
    aMinutePasses();
    var written = lastUsed();

    clock.advance(AN_HOUR.multipliedBy(3));
    aMinutePasses();

    assertThat(lastUsed()).isEqualTo(written);
  }

  @Test
  void whatIsNotWrittenYetIsWrittenAtTheEnd() {
    var token = room.issued(GrantRoom.GRANT).token().secret();
    room.tokens().find(token);

    lastUse.close();

    assertThat(lastUsed()).contains(NOON);
  }

  @Test
  void whatCannotBeWrittenStaysNoted() {
    var token = room.issued(GrantRoom.GRANT).token().secret();
    room.tokens().find(token);
    database.jdbc().sql("ALTER TABLE grants RENAME COLUMN used_at TO elsewhere").update();
    assertThatThrownBy(this::aMinutePasses).hasMessageContaining("used_at");

    database.jdbc().sql("ALTER TABLE grants RENAME COLUMN elsewhere TO used_at").update();
    aMinutePasses();

    assertThat(lastUsed()).contains(clock.instant());
  }

  @Test
  void manyAreWrittenSomeAtATime(@TempDir Path directory) throws IOException {
    try (var many = FreshDatabase.in(directory)) {
      many.jdbc().sql(MANY).param("many", 2 * LastUse.AT_A_TIME + 1).update();
      var uses = new LastUse(many.jdbc(), clock);
      LongStream.rangeClosed(1, many.count("grants")).mapToObj(GrantId::new).forEach(uses::note);
      var before = CommitCount.of(FreshDatabase.file(directory));

      uses.run(clock.instant());

      assertThat(many.count("grants WHERE used_at IS NOT NULL")).isEqualTo(many.count("grants"));
      assertThat(CommitCount.of(FreshDatabase.file(directory))).isEqualTo(before + 3);
    }
  }

  @Test
  void noMoreIsNotedThanIsWrittenInAMinute() {
    var token = room.issued(GrantRoom.GRANT).token().secret();
    LongStream.range(0, LastUse.MOST).mapToObj(id -> new GrantId(-id)).forEach(lastUse::note);
    room.tokens().find(token);
    aMinutePasses();
    assertThat(lastUsed()).isEmpty();

    room.tokens().find(token);
    aMinutePasses();
    assertThat(lastUsed()).contains(clock.instant());
  }

  private void aMinutePasses() {
    clock.advance(A_MINUTE);
    lastUse.run(clock.instant());
  }

  private Optional<Instant> lastUsed() {
    return room.agreements().allowedBy(ALICE).getFirst().lastUsed();
  }
}
