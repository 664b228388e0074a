package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteConfigurationTests {

  @TempDir Path directory;

  @Test
  void theFileAndItsDirectoryAreMadeForTheServersUserAlone() throws IOException {
    var path = directory.resolve("a/b/gondulf.db");

    try (var dataSource = OpenedFile.at(path)) {
      dataSource.jdbc().sql("CREATE TABLE here (id INTEGER)").update();

      try (var files = Files.list(path.getParent())) {
        assertThat(files)
            .contains(path)
            .allSatisfy(file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "journal_mode, wal",
    "synchronous, 2",
    "foreign_keys, 1",
    "busy_timeout, 5000",
    "journal_size_limit, 4194304",
    "cache_size, -8192"
  })
  void everyConnectionIsSetForSafety(String pragma, String value) {
    try (var opened = OpenedFile.at(directory.resolve("gondulf.db"))) {
      var question = opened.jdbc().sql("PRAGMA " + pragma).query(String.class);

      assertThat(question.single()).isEqualTo(value);
      var ofTheWriter = opened.transaction().execute(_ -> question.single());
      assertThat(ofTheWriter).isEqualTo(value);
    }
  }

  @Test
  void aFileThatIsNoDatabaseStopsTheStart() throws IOException {
    var path = Files.writeString(directory.resolve("letter.txt"), "Dear Gondulf, ".repeat(500));

    assertThatThrownBy(() -> OpenedFile.at(path))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("letter.txt");
    assertThat(path).content().startsWith("Dear Gondulf");
  }

  @Test
  void aDirectoryInPlaceOfTheFileStopsTheStart() {
    assertThatThrownBy(() -> OpenedFile.at(directory))
        .isInstanceOf(UnusableDatabaseException.class);
  }

  @Test
  void aFileInPlaceOfItsDirectoryStopsTheStart() throws IOException {
    var file = Files.writeString(directory.resolve("data"), "");

    assertThatThrownBy(() -> OpenedFile.at(file.resolve("gondulf.db")))
        .isInstanceOf(UnusableDatabaseException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "data/gondulf.db",
        "jdbc:postgresql://db/gondulf",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:file:gondulf.db",
        "jdbc:sqlite:gondulf.db?synchronous=OFF"
      })
  void aDatabaseUrlThatNamesNoFileIsRefused(String url) {
    assertThatThrownBy(() -> new StoreProperties(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GONDULF_DATABASE_URL");
  }
}
