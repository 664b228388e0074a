package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// A disk that takes nothing any more: what is not on it is never answered as if it were, and when
/// it takes something again all goes on.
class FullDiskTests {

  @TempDir Path directory;

  @Test
  void nothingIsAnsweredThatHasNoRoom() throws Exception {
    try (var disk = SmallDisk.at(directory.resolve("disk"));
        var things = Things.in(disk.directory(), SqliteConfiguration.PATIENCE)) {
      things.add(1);
      disk.fill();

      try (var crowd = new Crowd(things.commit(), () -> things.add(100))) {
        var others = crowd.joinedBy(10, id -> things.adding(10 + id));
        var first = crowd.goesOn();

        Crowd.until(() -> first.isDone() && others.stream().allMatch(Future::isDone));
        assertThat(first.exceptionNow()).isInstanceOf(TransactionException.class);
        assertThat(others)
            .allSatisfy(
                each -> assertThat(each.exceptionNow()).isInstanceOf(TransactionException.class));
      }
      assertThat(things.all()).containsExactly(1);
      disk.clear();
      things.add(2);
      assertThat(things.all()).containsExactly(1, 2);
    }
  }

  @Test
  void whetherItIsUsableIsTrueToIt() throws Exception {
    try (var disk = SmallDisk.at(directory.resolve("disk"));
        var opened = FreshDatabase.in(disk.directory())) {
      var clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
      var file = new DatabaseFile(FreshDatabase.file(disk.directory()));
      var database = new Database(file, opened.jdbc(), clock);
      assertThat(database.isUsable()).isTrue();

      disk.fill();
      clock.advance(Duration.ofSeconds(5));
      assertThat(database.isUsable()).isFalse();
      disk.clear();
      assertThat(database.isUsable()).isTrue();
    }
  }

  /// What stands in for a full disk where nobody can make one: SQLite may take no more pages.
  @Test
  void whoNeedsMoreRoomThanThereIsFailsWithAllWhoSharedIt() throws Exception {
    try (var things = Things.in(directory, SqliteConfiguration.PATIENCE)) {
      try (var crowd = new Crowd(things.commit(), () -> things.add(1))) {
        var greedy =
            crowd.joinedBy(() ->
                things
                    .transaction()
                    .execute(_ -> {
                      limitPages(things);
                      for (var id = 10; id < 5000; id++) {
                        things.add(id);
                      }
                      return 0;
                    }));
        var first = crowd.goesOn();

        Crowd.until(() -> greedy.isDone() && first.isDone());
        assertThat(greedy.exceptionNow()).isInstanceOf(DataAccessException.class);
        assertThat(first.state())
            .isEqualTo(things.all().isEmpty() ? Future.State.FAILED : Future.State.SUCCESS);
      }
      assertThat(things.all()).isSubsetOf(1);
      things.add(2);
      assertThat(things.all()).contains(2).doesNotContain(10);
    }
  }

  /// To as many as there are.
  private static void limitPages(Things things) {
    var pages = things.jdbc().sql("PRAGMA max_page_count = 1").query(Integer.class).single();
    assertThat(pages).isPositive();
  }
}
