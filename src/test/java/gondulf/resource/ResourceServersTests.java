package gondulf.resource;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceServersTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final ServerName WIKI = ServerName.of("wiki");
  private static final ProfileHost ALICE = new ProfileHost("alice.example");
  private static final ProfileHost BOB = new ProfileHost("bob.example");

  private final MovableClock clock = new MovableClock(NOON);
  private FreshDatabase database;
  private ResourceServers servers;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = FreshDatabase.in(directory);
    servers = new ResourceServers(database.jdbc(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aServerIsKeptAsItWasNamed() {
    var wiki = servers.create(WIKI, List.of(BOB, ALICE, BOB)).server();
    var feed = servers.create(ServerName.of("feed"), List.of()).server();

    assertThat(servers.list()).containsExactly(wiki, feed);
    assertThat(wiki.name()).isEqualTo(WIKI);
    assertThat(wiki.reach().hosts()).containsExactly(BOB, ALICE);
    assertThat(wiki.created()).isEqualTo(NOON);
    assertThat(feed.reach().hosts()).isEmpty();
  }

  @Test
  void aKeyIsKeptAsItsHashAlone() {
    var key = servers.create(WIKI, List.of()).key();

    assertThat(database.jdbc().sql("SELECT * FROM resource_server").query().singleRow().values())
        .contains(key.hash().value())
        .doesNotContain(key.value());
  }

  @Test
  void aNameMayBeGivenTwiceAndTheListBeginsWithTheOldest() {
    var first = servers.create(WIKI, List.of(ALICE)).server();
    clock.advance(Duration.ofDays(1));
    var second = servers.create(WIKI, List.of()).server();

    assertThat(servers.list()).containsExactly(first, second);
  }

  @Test
  void aRevokedKeyIsGoneAndItsNumberIsNotGivenAgain() {
    var id = servers.create(WIKI, List.of()).server().id();

    assertThat(servers.revoke(id)).isTrue();

    assertThat(servers.list()).isEmpty();
    assertThat(servers.revoke(id)).isFalse();
    assertThat(servers.create(WIKI, List.of()).server().id()).isGreaterThan(id);
  }
}
