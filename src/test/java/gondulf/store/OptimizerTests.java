package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimizerTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration SIX_HOURS = Duration.ofHours(6);

  @TempDir Path directory;

  @Test
  void sqliteLooksEverySixHoursAtWhatHasChanged() {
    try (var things = Things.in(directory, SqliteConfiguration.PATIENCE)) {
      var optimizer = new Optimizer(things.jdbc(), things.transaction());
      fill(things, "first");
      optimizer.run(NOON);
      assertThat(looked(things)).containsExactly("first");

      fill(things, "second");
      optimizer.run(NOON.plus(SIX_HOURS).minusNanos(1));
      assertThat(looked(things)).containsExactly("first");
      optimizer.run(NOON.plus(SIX_HOURS));
      assertThat(looked(things)).containsExactly("first", "second");

      fill(things, "third");
      optimizer.run(NOON.minus(SIX_HOURS));
      assertThat(looked(things)).as("after the clock was set back").contains("third");
    }
  }

  private static void fill(Things things, String table) {
    var jdbc = things.jdbc();
    jdbc.sql("CREATE TABLE %s (id INTEGER UNIQUE)".formatted(table)).update();
    jdbc.sql("INSERT INTO %s VALUES (1), (2), (3)".formatted(table)).update();
  }

  private static List<String> looked(Things things) {
    return things
        .jdbc()
        .sql("SELECT tbl FROM sqlite_stat1 ORDER BY tbl")
        .query((row, _) -> row.getString("tbl"))
        .list();
  }
}
