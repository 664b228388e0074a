package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.CannotAcquireLockException;

class HousekeeperTests {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  @DisplayName("ST-06 every table is cleaned to the end")
  void everyTableIsCleanedToTheEnd() {
    var rows = new AtomicInteger(5);
    Expiring table = now -> now.equals(NOW) && rows.get() > 0 ? one(rows) : 0;

    clean((Expiring) _ -> 0, table);

    assertThat(rows).hasValue(0);
  }

  @Test
  void aTableThatCannotBeCleanedKeepsNobodyElseDirty() {
    var rows = new AtomicInteger(1);
    Expiring locked =
        _ -> {
          throw new CannotAcquireLockException("the file is locked");
        };

    clean(locked, (Expiring) _ -> rows.get() > 0 ? one(rows) : 0);

    assertThat(rows).hasValue(0);
  }

  @Test
  void oneThatHasNoEndIsLeftForTheNextTime() {
    var steps = new AtomicInteger();

    clean((Expiring) _ -> steps.incrementAndGet());

    assertThat(steps).hasValue(Expiring.MOST_STEPS);
  }

  @Test
  void aChoreIsToldTheTimeAndOneThatBreaksEndsNoOther() {
    var told = new AtomicReference<Instant>();
    Chore broken =
        _ -> {
          throw new IllegalStateException("a mistake of ours");
        };

    clean(broken, told::set);

    assertThat(told).hasValue(NOW);
  }

  @Test
  @DisplayName("ST-06 the chores are done again and again, whatever becomes of one, until the end")
  void worksUntilItIsStopped() throws InterruptedException {
    var times = new Semaphore(0);
    Chore fatal =
        _ -> {
          times.release();
          throw new AssertionError("a grave mistake of ours");
        };
    var housekeeper =
        new Housekeeper(List.of(fatal), InstantSource.fixed(NOW), Duration.ofMillis(1));

    for (int i = 0; i < 2; i++) {
      housekeeper.start();
      assertThat(housekeeper.isRunning()).isTrue();
      assertThat(times.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();

      housekeeper.stop();
      assertThat(housekeeper.isRunning()).isFalse();
      times.drainPermits();
      assertThat(times.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  @Test
  void springStartsItAndStopsIt() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(InstantSource.class, InstantSource::system);
      context.registerBean(Chore.class, () -> _ -> {});
      context.registerBean(Housekeeper.class);
      context.refresh();
      var housekeeper = context.getBean(Housekeeper.class);

      assertThat(housekeeper.isRunning()).isTrue();

      context.stop();
      assertThat(housekeeper.isRunning()).isFalse();
    }
  }

  private static void clean(Chore... chores) {
    new Housekeeper(List.of(chores), InstantSource.fixed(NOW)).work();
  }

  private static int one(AtomicInteger rows) {
    rows.decrementAndGet();
    return 1;
  }
}
