package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.testing.FreshDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {

  @TempDir Path directory;

  @Test
  void aBackupHoldsWhatWasWrittenAndNothingOfWhatIsUnderWay() throws IOException {
    try (var server = FreshDatabase.in(directory)) {
      insert(server, "wiki");
      server
          .transaction()
          .executeWithoutResult(_ -> {
            insert(server, "unfinished");
            assertThat(write("backup.db").version()).isEqualTo(newest());
          });
    }

    assertThat(names(directory.resolve("backup.db"))).containsExactly("wiki");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(directory.resolve("backup.db"))))
        .isEqualTo("rw-------");
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    FreshDatabase.in(directory).close();
    var letter = Files.writeString(directory.resolve("letter.txt"), "Dear Gondulf");

    assertThatThrownBy(() -> write("letter.txt"))
        .hasMessageContaining("letter.txt is there already");
    assertThat(letter).content().isEqualTo("Dear Gondulf");
  }

  @Test
  void aDatabaseThatIsNotThereIsNotMade() {
    assertThatThrownBy(() -> write("backup.db")).hasMessageContaining("there is no database at");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aDamagedDatabaseIsNoBackup() throws IOException {
    try (var server = FreshDatabase.in(directory)) {
      for (var i = 0; i < 2000; i++) {
        insert(server, "server " + i);
      }
    }
    Damage.to(FreshDatabase.file(directory));

    assertThatThrownBy(() -> write("backup.db")).isInstanceOf(BackupException.class);
    assertThat(directory).isDirectoryNotContaining("glob:**backup.db*");
  }

  @Test
  void rowsWhoseTiesAreBrokenAreNoBackup() throws SQLException {
    FreshDatabase.in(directory).close();
    var url = "jdbc:sqlite:" + FreshDatabase.file(directory);
    try (var careless = DriverManager.getConnection(url);
        var statement = careless.createStatement()) {
      statement.execute(
          """
          INSERT INTO access_token (token_hash, grant_id, scope, resources, issued_at, expires_at)
          VALUES ('hash', 4711, '', '', 1, 2)
          """);
    }

    assertThatThrownBy(() -> write("backup.db")).hasMessageContaining("it is damaged");
  }

  @Test
  void anotherProgramsFileIsNoDatabaseOfOurs() {
    try (var other = OpenedFile.at(FreshDatabase.file(directory))) {
      other.jdbc().sql("CREATE TABLE recipe (id INTEGER)").update();
    }

    assertThatThrownBy(() -> write("backup.db")).hasMessageContaining("none of Gondulf's tables");
  }

  private Backup write(String name) {
    return Backup.write(
        Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + FreshDatabase.file(directory)),
        directory.resolve(name));
  }

  private static int newest() {
    try {
      return new History(Migrations.known()).version();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void insert(FreshDatabase database, String name) {
    database
        .jdbc()
        .sql("INSERT INTO resource_server (name, hosts, key_hash, created_at) VALUES (?, '', ?, 1)")
        .params(name, name)
        .update();
  }

  private static List<String> names(Path file) {
    try (var database = OpenedFile.at(file)) {
      return database
          .jdbc()
          .sql("SELECT name FROM resource_server")
          .query((row, _) -> row.getString("name"))
          .list();
    }
  }
}
