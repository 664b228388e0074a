package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class StandaloneDatabaseTests {

  private static final String HISTORY =
      "SELECT group_concat(script ORDER BY script) FROM flyway_schema_history";

  @TempDir Path directory;

  @Test
  void noneIsMadeWhereNoneIs() throws IOException {
    assertThatThrownBy(this::open)
        .hasMessageContaining(file().toAbsolutePath() + " is not there")
        .hasMessageContaining("start the server once");
    assertThat(directory).isEmptyDirectory();

    Files.createFile(file());
    assertThatThrownBy(this::open).hasMessageContaining("has none of Gondulf's tables");
    assertThat(file()).isEmptyFile();
  }

  @Test
  void anOlderOneIsLeftAsItIsForAServerOfItsVersionMayBeRunning() {
    String before;
    try (var older = OpenedFile.at(file())) {
      Flyway.configure().dataSource(older.tables()).target("2").load().migrate();
      before = history(older.jdbc());
    }

    assertThatThrownBy(this::open)
        .hasMessageContaining("has the tables of an older version")
        .hasMessageContaining("Start the server of this version once");
    try (var older = OpenedFile.at(file())) {
      assertThat(history(older.jdbc())).isEqualTo(before);
    }
  }

  @Test
  void oneThatIsDamagedIsToBeRestored() throws IOException {
    Files.writeString(file(), "This is a text and no database. ".repeat(99));

    assertThatThrownBy(this::open).hasMessageContaining("Restore the newest backup");
  }

  @Test
  void aFileOfTheServersIsLeftAsItIs() {
    try (var server = FreshDatabase.in(directory)) {
      var before = history(server.jdbc());

      assertThat(history(open().jdbc())).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"foreign_keys, 1", "busy_timeout, 5000", "synchronous, 2", "journal_mode, wal"})
  void everyConnectionIsSetAsTheServersAre(String pragma, String value) {
    FreshDatabase.in(directory).close();

    assertThat(open().jdbc().sql("PRAGMA " + pragma).query(String.class).single()).isEqualTo(value);
  }

  private StandaloneDatabase open() {
    return StandaloneDatabase.of(Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + file()));
  }

  private Path file() {
    return FreshDatabase.file(directory);
  }

  private static String history(JdbcClient jdbc) {
    return jdbc.sql(HISTORY).query(String.class).single();
  }
}
