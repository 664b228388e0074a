package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
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

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  @TempDir Path directory;

  @Test
  void aFileThatIsNotThereIsMadeAsTheServerMakesIt() throws IOException {
    var database = open();

    assertThat(database.location()).isEqualTo(file().toAbsolutePath().toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (var fresh = FreshDatabase.in(Files.createDirectory(directory.resolve("server")))) {
      assertThat(history(database.jdbc())).isEqualTo(history(fresh.jdbc()));
    }
  }

  @Test
  void anOlderFileIsBroughtUpToDateAndKeepsItsRows() {
    try (var older = OpenedFile.at(file())) {
      Flyway.configure().dataSource(older.tables()).target("2").load().migrate();
      older
          .jdbc()
          .sql(
              """
              INSERT INTO grants (sign_in, me, client_id, scope, resources, redirect_uri,
                                  code_hash, code_expires_at, created_at, expires_at)
              VALUES ('s', 'https://alice.example/', 'https://app.example/', 'create', '',
                      'https://app.example/cb', 'hash', 1, 1, 1)
              """)
          .update();
    }

    var jdbc = open().jdbc();

    assertThat(history(jdbc)).contains("V2__sign_ins.sql", "V4__resource_server_keys.sql");
    assertThat(count(jdbc, "resource_server")).isZero();
    assertThat(jdbc.sql("SELECT renewable FROM grants").query(Integer.class).list())
        .containsExactly(0);
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
    assertThat(open().jdbc().sql("PRAGMA " + pragma).query(String.class).single()).isEqualTo(value);
  }

  private StandaloneDatabase open() {
    return StandaloneDatabase.of(Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + file()), CLOCK);
  }

  private Path file() {
    return FreshDatabase.file(directory);
  }

  private static String history(JdbcClient jdbc) {
    return jdbc.sql(HISTORY).query(String.class).single();
  }

  private static int count(JdbcClient jdbc, String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
  }
}
