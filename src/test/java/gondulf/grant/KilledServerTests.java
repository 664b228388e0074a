package gondulf.grant;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.protocol.Secret;
import gondulf.testing.ChildProgram;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process that is killed while many apps redeem, renew and give back")
class KilledServerTests {

  /// As many as the build has time for, or as the profile `endurance` says.
  private static final int KILLS = Integer.getInteger("endurance.kills", 20);

  private static final String END = ".";
  private static final int MOST_ANSWERS = 300;
  private static final int MOST_MILLIS = 20;

  /// By their codes.
  private final Map<String, Told> apps = new HashMap<>();

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  @TempDir Path directory;

  @Test
  void losesNothingThatItAnswered() throws Exception {
    FreshDatabase.in(directory).close();
    for (var kill = 0; kill < KILLS; kill++) {
      runAndKill();
      try (var database = FreshDatabase.in(directory)) {
        assertIsWhole(database, "kill %d, seed %d".formatted(kill, seed));
      }
    }
    assertThat(apps).hasSizeGreaterThan(KILLS);
    assertThat(apps.values())
        .anyMatch(each -> each.turns().size() > 1)
        .anyMatch(Told::hasLostOne)
        .anyMatch(Told::hasLostAll);
  }

  /// After so many answers, and a moment.
  private void runAndKill() throws IOException, InterruptedException {
    try (var server = ChildProgram.start("gondulf.grant.EndlessExchange", directory.toString())) {
      for (var left = 1 + random.nextInt(MOST_ANSWERS); left > 0; left--) {
        hear(server.line());
      }
      Thread.sleep(random.nextInt(MOST_MILLIS));
      server.kill();
      server.output().lines().forEach(this::hear);
    }
  }

  /// The last line may be cut off: then nobody was answered.
  private void hear(String line) {
    var words = line.split(" ", -1);
    if (words[words.length - 1].equals(END)) {
      var app = apps.computeIfAbsent(words[1], _ -> new Told());
      switch (words[0]) {
        case "got" -> app.got(words[2], words[3]);
        case "gives-back" -> app.givingBack().add(words[2]);
        case "gave-back" -> app.givenBack().add(words[2]);
        default -> throw new AssertionError(line);
      }
    }
  }

  private void assertIsWhole(FreshDatabase database, String when) {
    assertThat(texts(database, "PRAGMA integrity_check")).as(when).containsExactly("ok");
    assertThat(texts(database, "PRAGMA foreign_key_check")).as(when).isEmpty();
    assertThat(texts(database, "SELECT code_hash FROM grants WHERE spent_at IS NOT NULL"))
        .as("spent codes, " + when)
        .containsAll(apps.keySet().stream().map(each -> new Secret(each).hash().value()).toList());
    var spent = texts(database, "SELECT id FROM grants WHERE spent_at IS NOT NULL ORDER BY id");
    for (var table : List.of("access_token", "refresh_token")) {
      assertThat(texts(database, "SELECT DISTINCT grant_id FROM %s ORDER BY 1".formatted(table)))
          .as("grants that brought a row of %s, %s", table, when)
          .isEqualTo(spent);
    }
    var now = GrantRoom.on(database, new MovableClock(GrantRoom.NOON));
    var later = GrantRoom.on(database, new MovableClock(GrantRoom.NOON.plus(RefreshFamily.GRACE)));
    apps.values().forEach(each -> each.assertHolds(now, later, when));
  }

  private static List<String> texts(FreshDatabase database, String question) {
    return database.jdbc().sql(question).query((row, _) -> row.getString(1)).list();
  }
}
