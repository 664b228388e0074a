package gondulf.resource;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.protocol.ProfileUrl;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalKeyTests {

  private static final ServerName WIKI = ServerName.of("wiki");
  private static final ProfileUrl HOST = ProfileUrl.of("https://host.example/");
  private static final ProfileUrl BOB = ProfileUrl.of("https://host.example/~bob/");

  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final ResourceServers servers =
      new ResourceServers(database.jdbc(), new MovableClock(Instant.parse("2026-11-22T12:00:00Z")));

  @ParameterizedTest
  @CsvSource({
    "https://host.example/~bob/,  https://host.example/~bob/,  true",
    "https://host.example/~bob/,  https://host.example/,       false",
    "https://host.example/~bob/,  https://host.example/~bobo/, false",
    "https://host.example/~bob/,  https://host.example/~bob,   false",
    "https://host.example/,       https://host.example/,       true",
    "https://host.example/,       https://host.example/~bob/,  false",
    "https://host.example/,       https://www.host.example/,   false",
  })
  @DisplayName("IN-05 a person's key sees their own tokens alone, not others of the host")
  void seesItsOwnersTokensAlone(String owner, String me, boolean isSeen) {
    servers.create(WIKI, ProfileUrl.of(owner));

    assertThat(servers.list().getFirst().reach().covers(ProfileUrl.of(me))).isEqualTo(isSeen);
  }

  @Test
  void isListedForItsOwnerAndForTheOperator() {
    var bobs = servers.create(WIKI, BOB).orElseThrow().server();
    var hosts = servers.create(WIKI, HOST).orElseThrow().server();
    var operators = servers.create(WIKI, List.of()).server();

    assertThat(bobs.reach().owner()).isEqualTo(Optional.of(BOB));
    assertThat(operators.reach().owner()).isEmpty();
    assertThat(servers.listOf(BOB)).containsExactly(bobs);
    assertThat(servers.listOf(HOST)).containsExactly(hosts);
    assertThat(servers.list()).containsExactly(bobs, hosts, operators);
  }

  @Test
  void isTakenBackByItsOwnerAndNobodyBesideThem() {
    var bobs = servers.create(WIKI, BOB).orElseThrow().server();
    var operators = servers.create(WIKI, List.of()).server();

    assertThat(servers.revoke(HOST, bobs.id())).isFalse();
    assertThat(servers.revoke(BOB, operators.id())).isFalse();
    assertThat(servers.list()).containsExactly(bobs, operators);
    assertThat(servers.revoke(BOB, bobs.id())).isTrue();
    assertThat(servers.list()).containsExactly(operators);
  }

  @Test
  void allOfAPersonsGoTogetherAndNoOthers() {
    servers.create(WIKI, BOB);
    servers.create(WIKI, BOB);
    var hosts = servers.create(WIKI, HOST).orElseThrow().server();
    var operators = servers.create(WIKI, List.of()).server();

    servers.revokeAllOf(BOB);

    assertThat(servers.list()).containsExactly(hosts, operators);
  }

  @Test
  @DisplayName("ST-03 of fifty keys at once a person gets twenty, whatever others have")
  void thereAreTwentyOfAPersonAtMost() throws Exception {
    servers.create(WIKI, HOST);
    Callable<Optional<IssuedKey>> attempt = () -> servers.create(WIKI, BOB);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var keys =
          threads.invokeAll(Stream.generate(() -> attempt).limit(50).toList()).stream()
              .map(Future::resultNow)
              .toList();

      assertThat(keys).filteredOn(Optional::isPresent).hasSize(20);
    }
    assertThat(servers.create(WIKI, HOST)).isPresent();
    servers.revoke(BOB, servers.listOf(BOB).getFirst().id());
    assertThat(servers.create(WIKI, BOB)).isPresent();
    assertThat(servers.create(WIKI, BOB)).isEmpty();
  }
}
