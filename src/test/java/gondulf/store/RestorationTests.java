package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import gondulf.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorationTests {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
  private static final String REPLACED = "gondulf.db.replaced-2026-11-22T12-00-00Z";

  @TempDir Path directory;
  private Path backup;

  @BeforeEach
  void makeBackup() {
    backup = directory.resolve("backup.db");
    write("before");
    Backup.write(variables(), backup);
    write("after");
  }

  @Test
  void aBackupTakesThePlaceOfTheDatabaseWhichIsKept() {
    var restored = restore();

    assertThat(names(file())).containsExactly("before");
    assertThat(restored.file()).isEqualTo(file().toAbsolutePath());
    assertThat(restored.replaced()).contains(directory.resolve(REPLACED));
    assertThat(names(directory.resolve(REPLACED))).containsExactly("before", "after");
    assertThat(backup).exists();
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void onANewMachineThereIsNothingToKeep() throws IOException {
    var elsewhere = directory.resolve("new/data/gondulf.db");
    var url = Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + elsewhere);

    assertThat(Restoration.of(url, backup, CLOCK).replaced()).isEmpty();
    assertThat(names(elsewhere)).containsExactly("before");
    assertThat(Files.getPosixFilePermissions(elsewhere)).hasSize(2);
  }

  @Test
  void rootIsSentToWhomTheDirectoryBelongs() throws IOException {
    var data = Files.createDirectory(directory.resolve("data"));
    assumeThat(Files.getOwner(data).getName()).as("only root is refused").isEqualTo("root");
    var users = data.getFileSystem().getUserPrincipalLookupService();
    Files.setOwner(data, users.lookupPrincipalByName("nobody"));
    var url = Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + data.resolve("gondulf.db"));

    assertThatThrownBy(() -> Restoration.of(url, backup, CLOCK))
        .hasMessageContaining("belongs to nobody: restore as that user");
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void whatAnotherHasOpenIsNotReplaced() throws SQLException {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = other.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM resource_server")) {
      assertThat(rows.next()).isTrue();

      assertThatThrownBy(this::restore).hasMessageContaining("is in use. Stop the server first");
    }
    assertThat(names(file())).containsExactly("before", "after");
    assertThat(directory).isDirectoryNotContaining("glob:**" + REPLACED);
  }

  @Test
  void aServerThatHasNoConnectionJustNowHasItAllTheSame() throws IOException {
    try (var lock = DatabaseLock.shared(new DatabaseFile(file())).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(this::restore).hasMessageContaining("is in use");
    }
    restore();
  }

  @Test
  void aDamagedBackupLeavesTheDatabaseAlone() throws IOException {
    Files.writeString(backup, "This is a text and no database. ".repeat(99));

    assertThatThrownBy(this::restore).hasMessageContaining("backup.db can't be used");
    assertThat(names(file())).containsExactly("before", "after");
  }

  @Test
  void whatIsBrokenOnceItIsInPlaceIsSaidWithWhereTheOldOneLies() throws IOException {
    var old = directory.resolve(REPLACED);
    var file = new DatabaseFile(file());
    assertThat(Restoration.inPlace(file, Optional.of(old)).version()).isPositive();
    Files.writeString(file(), "This is a text and no database. ".repeat(99));

    assertThatThrownBy(() -> Restoration.inPlace(file, Optional.of(old)))
        .hasMessageContaining(
            "what was restored to %s can't be used, and what was there before is in %s: "
                .formatted(file(), old));
    assertThatThrownBy(() -> Restoration.inPlace(file, Optional.empty()))
        .hasMessageContaining("can't be used: ");
  }

  @Test
  void aBackupThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Restoration.of(variables(), directory.resolve("nothing.db"), CLOCK))
        .hasMessageContaining("there is no file");
  }

  @Test
  void aBackupOfANewerProgramIsRefused() throws SQLException {
    Tomorrow.writeInto(backup);

    assertThatThrownBy(this::restore)
        .hasMessageContaining("is newer than this program")
        .hasMessageContaining("V999__of_tomorrow.sql");
    assertThat(names(file())).containsExactly("before", "after");
  }

  @Test
  void aDamagedDatabaseIsReplacedAndKeptWithAllThatBelongsToIt() throws IOException {
    Files.writeString(file(), "This is a text and no database. ".repeat(99));
    Files.writeString(directory.resolve("gondulf.db-wal"), "what was not merged");

    restore();

    assertThat(names(file())).containsExactly("before");
    assertThat(directory.resolve(REPLACED)).content().startsWith("This is a text");
    assertThat(directory.resolve(REPLACED + "-wal")).content().isEqualTo("what was not merged");
  }

  @Test
  void theLogOfADatabaseThatIsGoneIsNotTakenForTheBackups() throws Exception {
    var crashed = Files.createDirectory(directory.resolve("crashed")).resolve("gondulf.db");
    Files.copy(file(), crashed);
    var after = directory.resolve("gondulf.db-wal");
    try (var open = DriverManager.getConnection("jdbc:sqlite:" + crashed);
        var statement = open.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("DELETE FROM resource_server");
      Files.copy(crashed.resolveSibling("gondulf.db-wal"), after);
    }
    Files.delete(file());

    assertThat(restore().replaced()).isEmpty();
    assertThat(names(file())).containsExactly("before");
    assertThat(directory.resolve(REPLACED + "-wal")).exists();
  }

  private Restoration restore() {
    return Restoration.of(variables(), backup, CLOCK);
  }

  private Map<String, String> variables() {
    return Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + file());
  }

  private Path file() {
    return FreshDatabase.file(directory);
  }

  private void write(String name) {
    try (var database = FreshDatabase.in(directory)) {
      database
          .jdbc()
          .sql(
              "INSERT INTO resource_server (name, hosts, key_hash, created_at) VALUES (?, '', ?, 1)")
          .params(name, name)
          .update();
    }
  }

  private static List<String> names(Path file) {
    try (var database = OpenedFile.at(file)) {
      return database
          .jdbc()
          .sql("SELECT name FROM resource_server ORDER BY id")
          .query((row, _) -> row.getString("name"))
          .list();
    }
  }
}
