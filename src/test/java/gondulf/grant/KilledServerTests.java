package gondulf.grant;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.protocol.Secret;
import gondulf.testing.ChildProgram;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process that is killed while many apps redeem their codes")
class KilledServerTests {

  /// As many as the build has time for, or as the profile `endurance` says.
  private static final int KILLS = Integer.getInteger("endurance.kills", 20);

  private static final Pattern ANSWER = Pattern.compile("(\\S+) (\\S+)\\.");
  private static final int MOST_ANSWERS = 150;
  private static final int MOST_MILLIS = 20;

  private final List<Answer> answers = new ArrayList<>();
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
    assertThat(answers).hasSizeGreaterThan(KILLS);
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
    var answer = ANSWER.matcher(line);
    if (answer.matches()) {
      answers.add(new Answer(new Secret(answer.group(1)), new Secret(answer.group(2))));
    }
  }

  private void assertIsWhole(FreshDatabase database, String when) {
    var room = GrantRoom.on(database, new MovableClock(GrantRoom.NOON));
    assertThat(texts(database, "PRAGMA integrity_check")).as(when).containsExactly("ok");
    assertThat(texts(database, "PRAGMA foreign_key_check")).as(when).isEmpty();
    assertThat(texts(database, "SELECT code_hash FROM grants WHERE spent_at IS NOT NULL"))
        .as("spent codes, " + when)
        .containsAll(answers.stream().map(each -> each.code().hash().value()).toList());
    assertThat(answers).as(when).allMatch(each -> room.tokens().find(each.token()).isPresent());
    assertThat(texts(database, "SELECT id FROM grants WHERE spent_at IS NOT NULL ORDER BY id"))
        .as("grants that brought a token, " + when)
        .isEqualTo(texts(database, "SELECT grant_id FROM access_token ORDER BY grant_id"));
  }

  private static List<String> texts(FreshDatabase database, String question) {
    return database.jdbc().sql(question).query((row, _) -> row.getString(1)).list();
  }

  private record Answer(Secret code, Secret token) {}
}
