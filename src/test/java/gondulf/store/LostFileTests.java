package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/// A file that is removed, or has another in its place, is not written any more, though the
/// connections that are open could go on.
class LostFileTests {

  @TempDir Path directory;
  private Things things;

  @BeforeEach
  void open() {
    things = Things.in(directory, SqliteConfiguration.PATIENCE);
    things.add(1);
  }

  @AfterEach
  void close() {
    things.close();
  }

  @Test
  void whoWritesToAFileThatIsGoneIsToldSoAndNoneIsMade() throws IOException {
    moveAway();

    assertThatThrownBy(() -> things.add(2)).isInstanceOf(CannotCreateTransactionException.class);
    assertThatThrownBy(things::all).isInstanceOf(CannotGetJdbcConnectionException.class);
    assertThat(things.path()).doesNotExist();
  }

  @Test
  void aFileThatComesBackIsUsedAsItIs() throws IOException {
    moveAway();
    assertThatThrownBy(() -> things.add(2)).isInstanceOf(CannotCreateTransactionException.class);
    try (var files = Files.list(directory.resolve("away"))) {
      for (var file : files.toList()) {
        Files.copy(
            file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }

    things.add(3);

    assertThat(things.all()).containsExactly(1, 3);
  }

  @Test
  void anotherFileInItsPlaceIsUsedFromTheNextChangeOn() throws IOException {
    try (var other =
        Things.in(
            Files.createDirectory(directory.resolve("other")), SqliteConfiguration.PATIENCE)) {
      other.add(11);
    }
    moveAway();
    Files.move(directory.resolve("other/things.db"), things.path());

    things.add(12);

    assertThat(things.all()).containsExactly(11, 12);
  }

  private void moveAway() throws IOException {
    var away = Files.createDirectory(directory.resolve("away"));
    try (var files = Files.list(directory)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.move(file, away.resolve(file.getFileName()));
      }
    }
  }
}
