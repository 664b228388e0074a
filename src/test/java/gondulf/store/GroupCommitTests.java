package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class GroupCommitTests {

  @TempDir Path directory;
  private Things things;

  @BeforeEach
  void open() {
    things = Things.in(directory, SqliteConfiguration.PATIENCE);
  }

  @AfterEach
  void close() {
    things.close();
  }

  @Test
  void whoIsAloneHasACommitOfTheirOwn() throws IOException {
    var before = commits();

    IntStream.range(0, 3).forEach(things::add);

    assertThat(commits() - before).isEqualTo(3);
  }

  @Test
  void thoseWhoWaitShareOne() throws Exception {
    var before = commits();
    try (var crowd = new Crowd(things.commit(), () -> things.add(100))) {
      var others = crowd.joinedBy(20, things::adding);

      crowd.goesOn().get();

      assertThat(answers(others)).hasSize(20);
    }
    assertThat(commits() - before).isEqualTo(1);
    assertThat(things.all()).hasSize(21);
  }

  @Test
  void aGroupHasAnEnd() throws Exception {
    var before = commits();
    try (var crowd = new Crowd(things.commit(), () -> things.add(1000))) {
      var others = crowd.joinedBy(3 * Group.MOST, things::adding);

      crowd.goesOn().get();

      assertThat(answers(others)).hasSize(3 * Group.MOST);
    }
    assertThat(commits() - before).isEqualTo(4);
  }

  @Test
  void eachHasItsTurnInTheOrderOfComing() throws Exception {
    var order = Collections.synchronizedList(new ArrayList<Integer>());
    try (var crowd = new Crowd(things.commit(), () -> {})) {
      var others =
          crowd.joinedBy(
              100,
              id ->
                  () ->
                      things
                          .transaction()
                          .execute(_ -> {
                            order.add(id);
                            return id;
                          }));

      crowd.goesOn().get();

      assertThat(answers(others)).isEqualTo(order).isSorted();
    }
  }

  @Test
  void whoTakesTheirChangeBackTakesNothingOfTheOthers() throws Exception {
    try (var crowd = new Crowd(things.commit(), () -> things.add(100))) {
      var others =
          crowd.joinedBy(10, id -> id % 2 == 0 ? things.adding(id) : failing(id, "a mistake"));

      crowd.goesOn().get();

      assertThat(answers(others)).containsExactly(0, 2, 4, 6, 8);
      assertThat(failures(others)).extracting(Throwable::getMessage).containsOnly("a mistake");
    }
    assertThat(things.all()).containsExactly(0, 2, 4, 6, 8, 100);
  }

  @Test
  void whereTheFirstOrTheLastTakesItsChangeBackTheOthersAreCommitted() throws Exception {
    for (var broken : List.of(0, 9)) {
      try (var crowd = new Crowd(things.commit(), () -> {})) {
        var others =
            crowd.joinedBy(
                10,
                id -> id == broken ? failing(id, "a mistake") : things.adding(10 * broken + id));

        crowd.goesOn().get();

        assertThat(answers(others)).hasSize(9);
      }
    }
    assertThat(things.all()).hasSize(18);
  }

  @Test
  void aCommitThatFailsFailsForAll() throws Exception {
    try (var crowd = new Crowd(things.commit(), () -> things.add(100))) {
      var others =
          crowd.joinedBy(
              5,
              id ->
                  () ->
                      things
                          .transaction()
                          .execute(_ -> {
                            things.add(id);
                            if (id == 2) {
                              things.addPartOfNothing();
                            }
                            return id;
                          }));

      var first = crowd.goesOn();

      assertThat(failures(others))
          .hasSize(5)
          .hasOnlyElementsOfType(TransactionSystemException.class);
      assertThat(failures(List.of(first))).hasSize(1);
    }
    assertThat(things.all()).isEmpty();
    things.add(1);
    assertThat(things.all()).containsExactly(1);
  }

  @Test
  void whatSqliteTakesBackIsTakenFromAll() throws Exception {
    try (var crowd = new Crowd(things.commit(), () -> things.add(100))) {
      var others =
          crowd.joinedBy(
              6,
              id ->
                  () ->
                      things
                          .transaction()
                          .execute(_ -> {
                            things.add(id);
                            if (id == 2 || id == 4) {
                              things.jdbc().sql("ROLLBACK").update();
                            }
                            if (id == 4) {
                              throw new IllegalStateException("as after a full disk");
                            }
                            return id;
                          }));

      var first = crowd.goesOn();

      assertThat(failures(List.of(first))).hasSize(1);
      assertThat(failures(others)).hasSize(5);
      assertThat(answers(others)).containsExactly(5).isEqualTo(things.all());
    }
  }

  @Test
  void whatWasAnsweredIsOnTheDisk() throws IOException {
    for (var id = 0; id < 5; id++) {
      things.add(id);
      var copy = Files.createDirectory(directory.resolve("crash-" + id)).resolve("things.db");
      Files.copy(things.path(), copy);
      Files.copy(Path.of(things.path() + "-wal"), Path.of(copy + "-wal"));

      try (var found = OpenedFile.at(copy)) {
        assertThat(found.jdbc().sql("SELECT max(id) FROM thing").query(Integer.class).single())
            .isEqualTo(id);
      }
    }
  }

  @Test
  void nobodyIsAnsweredBeforeTheCommit() throws Exception {
    var followed = new CountDownLatch(1);
    var slow = new CountDownLatch(1);
    try (var crowd = new Crowd(things.commit(), () -> {})) {
      var quick =
          crowd.joinedBy(() ->
              things
                  .transaction()
                  .execute(_ -> {
                    things.add(1);
                    TransactionSynchronizationManager.registerSynchronization(
                        new TransactionSynchronization() {
                          @Override
                          public void afterCommit() {
                            assertThat(things.all()).containsExactly(1);
                            followed.countDown();
                          }
                        });
                    return 1;
                  }));
      var last =
          crowd.joinedBy(() ->
              things
                  .transaction()
                  .execute(_ -> {
                    Crowd.await(slow);
                    return 2;
                  }));
      var first = crowd.goesOn();
      Crowd.until(() -> things.commit().waiting() == 0);

      assertThat(first).isNotDone();
      assertThat(quick).isNotDone();
      assertThat(followed.getCount()).isEqualTo(1);
      assertThat(things.all()).isEmpty();

      slow.countDown();
      assertThat(quick.get() + last.get()).isEqualTo(3);
      assertThat(followed.getCount()).isZero();
    }
  }

  private Callable<Integer> failing(int id, String message) {
    return () ->
        things
            .transaction()
            .execute(_ -> {
              things.add(id);
              throw new IllegalStateException(message);
            });
  }

  private int commits() throws IOException {
    return CommitCount.of(things.path());
  }

  private static <T> List<T> answers(List<Future<T>> futures) {
    return futures.stream()
        .filter(each -> state(each) == Future.State.SUCCESS)
        .map(Future::resultNow)
        .toList();
  }

  private static List<Throwable> failures(List<? extends Future<?>> futures) {
    return futures.stream()
        .filter(each -> state(each) == Future.State.FAILED)
        .map(Future::exceptionNow)
        .toList();
  }

  private static Future.State state(Future<?> future) {
    Crowd.until(future::isDone);
    return future.state();
  }
}
