package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTests {

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));

  @Test
  void anOlderDatabaseIsCopiedBeforeItIsChanged() throws Exception {
    older(FreshDatabase.file(directory));

    apply();

    assertThat(copies()).containsExactly("gondulf.db.version-2-2026-11-22T12-00-00Z");
    var copy = new DatabaseCopy(directory.resolve(copies().getFirst()));
    copy.verify();
    assertThat(copy.history().version()).isEqualTo(2);
    assertThat(history()).isEqualTo(new History(Migrations.known()));
  }

  @Test
  void aNewDatabaseAndOneThatIsUpToDateAreNotCopied() throws Exception {
    apply();
    apply();

    assertThat(copies()).isEmpty();
    assertThat(history()).isEqualTo(new History(Migrations.known()));
  }

  @Test
  void theNewestThreeCopiesAreKept() throws Exception {
    for (var day = 0; day < 5; day++) {
      Files.deleteIfExists(FreshDatabase.file(directory));
      older(FreshDatabase.file(directory));
      apply();
      clock.advance(Duration.ofDays(1));
    }

    assertThat(copies())
        .containsExactly(
            "gondulf.db.version-2-2026-11-24T12-00-00Z",
            "gondulf.db.version-2-2026-11-25T12-00-00Z",
            "gondulf.db.version-2-2026-11-26T12-00-00Z");
  }

  @Test
  void whoFailsAgainAndAgainLeavesNoCopiesOfWhatIsStillAsItWas() throws Exception {
    older(FreshDatabase.file(directory));
    try (var source = OpenedFile.at(FreshDatabase.file(directory))) {
      source.jdbc().sql("CREATE TABLE refresh_token (id INTEGER)").update();
    }

    assertThatThrownBy(this::apply)
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("cannot be brought up to date: ")
        .hasMessageContaining("refresh_token already exists")
        .hasMessageContaining("Nothing was changed")
        .hasCauseInstanceOf(FlywayException.class);
    assertThat(copies()).isEmpty();
    assertThat(history().version()).isEqualTo(2);
  }

  @Test
  void whoFailsHalfWayIsToldWhereTheCopyIs() throws Exception {
    older(FreshDatabase.file(directory));
    try (var source = OpenedFile.at(FreshDatabase.file(directory))) {
      source.jdbc().sql("CREATE TABLE resource_server (id INTEGER)").update();
    }

    assertThatThrownBy(this::apply)
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("resource_server already exists")
        .hasMessageContaining("or restore " + directory.resolve(copies().getFirst()));
    assertThat(history().version()).isEqualTo(3);
  }

  @Test
  void aCopyThatCannotBeRemovedStopsNoStart() throws Exception {
    older(FreshDatabase.file(directory));
    for (var day = 1; day <= 3; day++) {
      var old = directory.resolve("gondulf.db.version-1-2026-11-0" + day + "T12-00-00Z");
      Files.createDirectories(old.resolve("not empty"));
    }

    apply();

    assertThat(copies()).hasSize(4);
    assertThat(history()).isEqualTo(new History(Migrations.known()));
  }

  @Test
  void noTableIsChangedUnderAnotherServer() throws Exception {
    older(FreshDatabase.file(directory));

    assertThatThrownBy(() -> apply(true))
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining("another server has it open");
    assertThat(copies()).isEmpty();
    assertThat(history().version()).isEqualTo(2);

    apply();
    apply(true);
    assertThat(history()).isEqualTo(new History(Migrations.known()));
  }

  @Test
  void aNewerDatabaseIsLeftAlone() throws Exception {
    FreshDatabase.in(directory).close();
    Tomorrow.writeInto(FreshDatabase.file(directory));

    assertThatThrownBy(this::apply)
        .isInstanceOf(UnusableDatabaseException.class)
        .hasMessageContaining(
            "gondulf.db is newer than this program, which does not know its change"
                + " V999__of_tomorrow.sql");
    assertThat(copies()).isEmpty();
  }

  private void apply() throws IOException, SQLException {
    apply(false);
  }

  private void apply(boolean isShared) throws IOException, SQLException {
    try (var source = OpenedFile.at(FreshDatabase.file(directory))) {
      var file = new DatabaseFile(FreshDatabase.file(directory));
      new Migrations(file, source.tables(), clock, isShared).apply();
    }
  }

  private static void older(Path file) {
    try (var source = OpenedFile.at(file)) {
      Flyway.configure().dataSource(source.tables()).target("2").load().migrate();
    }
  }

  private History history() throws SQLException {
    return new DatabaseCopy(FreshDatabase.file(directory)).history();
  }

  private List<String> copies() throws IOException {
    try (var files = Files.list(directory)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> name.contains(".version-"))
          .sorted()
          .toList();
    }
  }
}
