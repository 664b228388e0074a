package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTests {

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private OpenedFile opened;
  private Database database;

  @BeforeEach
  void open() {
    FreshDatabase.in(directory).close();
    var file = FreshDatabase.file(directory);
    opened = OpenedFile.at(file, Duration.ofMillis(300));
    database = new Database(new DatabaseFile(file), opened.jdbc(), clock);
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void aMigratedFileIsUsable() {
    assertThat(database.isUsable()).isTrue();
  }

  @Test
  @DisplayName("A26 a removed file is noticed, though open connections still read it")
  void aRemovedFileIsNotUsable() throws IOException {
    Files.delete(FreshDatabase.file(directory));

    assertThat(database.isUsable()).isFalse();
    assertThat(FreshDatabase.file(directory)).doesNotExist();
  }

  @Test
  @DisplayName("A26 an empty file in the place of ours is noticed")
  void anEmptiedFileIsNotUsable() throws IOException {
    opened.close();
    Files.write(FreshDatabase.file(directory), new byte[0]);

    assertThat(database.isUsable()).isFalse();
  }

  @Test
  @DisplayName("A26 a file that is no database is noticed")
  void aBrokenFileIsNotUsable() throws IOException {
    opened.close();
    Files.writeString(FreshDatabase.file(directory), "This is a text and no database. ".repeat(99));

    assertThat(database.isUsable()).isFalse();
  }

  @Test
  @DisplayName("A26 a file that may only be read is noticed")
  void aReadOnlyFileIsNotUsable() throws IOException {
    var file = FreshDatabase.file(directory);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    assumeThat(Files.isWritable(file)).as("this user may write everywhere").isFalse();

    assertThat(database.isUsable()).isFalse();
  }

  @Test
  @DisplayName("A26 a file that somebody else holds locked is noticed")
  void aLockedFileIsNotUsable() throws SQLException {
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + FreshDatabase.file(directory));
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      assertThat(database.isUsable()).isFalse();

      statement.execute("ROLLBACK");
      assertThat(database.isUsable()).isTrue();
    }
  }

  @Test
  @DisplayName("HT-08 who asks often takes no lock from those who write, and hears of it in time")
  void whoAsksOftenTakesNoLock() throws SQLException {
    assertThat(database.isUsable()).isTrue();
    try (var other = DriverManager.getConnection("jdbc:sqlite:" + FreshDatabase.file(directory));
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      clock.advance(Duration.ofMillis(4999));

      assertThat(database.isUsable()).isTrue();

      clock.advance(Duration.ofMillis(1));
      assertThat(database.isUsable()).isFalse();
      assertThat(database.isUsable()).isFalse();
    }
  }

  @Test
  @DisplayName("HT-08 a file that goes is noticed at once, however lately it was written")
  void aFileThatGoesIsNoticedAtOnce() throws IOException {
    assertThat(database.isUsable()).isTrue();
    Files.delete(FreshDatabase.file(directory));

    assertThat(database.isUsable()).isFalse();
  }
}
