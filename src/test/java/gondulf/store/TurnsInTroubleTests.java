package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSuspensionNotSupportedException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever becomes of one who writes, the next one has a turn.
class TurnsInTroubleTests {

  private static final Duration IMPATIENT = Duration.ofMillis(50);

  @TempDir Path directory;
  private Things things;

  @BeforeEach
  void open() {
    things = Things.in(directory, IMPATIENT);
  }

  @AfterEach
  void others() {
    things.add(4711);
    assertThat(things.all()).contains(4711);
    things.close();
  }

  @Test
  void whoeverWaitsTooLongIsToldThatItIsBusy() throws Exception {
    try (var crowd = new Crowd(things.commit(), () -> things.add(1))) {
      assertThatThrownBy(() -> things.add(2))
          .isInstanceOfSatisfying(
              CannotCreateTransactionException.class,
              failure -> assertThat(Database.isBusy(failure)).isTrue());
      assertThat(things.commit().waiting()).isZero();
      crowd.goesOn().get();
    }
    assertThat(things.all()).containsExactly(1);
  }

  @Test
  void whoeverWaitsTooLongForTheGroupIsToldSo() throws Exception {
    var slow = new CountDownLatch(1);
    try (var crowd = new Crowd(things.commit(), () -> things.add(1))) {
      var other =
          crowd.joinedBy(() ->
              things
                  .transaction()
                  .execute(_ -> {
                    Crowd.await(slow);
                    return 2;
                  }));

      var first = crowd.goesOn();

      Crowd.until(first::isDone);
      assertThat(first.exceptionNow()).isInstanceOf(TransactionTimedOutException.class);
      slow.countDown();
      assertThat(other.get()).isEqualTo(2);
    }
  }

  @Test
  void whoeverIsInterruptedWhileWaitingGivesUp() throws Exception {
    try (var crowd = new Crowd(things.commit(), () -> things.add(1))) {
      var failure = new AtomicReference<Throwable>();
      var isInterrupted = new AtomicReference<Boolean>();
      var thread =
          Thread.startVirtualThread(() -> {
            Thread.currentThread().interrupt();
            try {
              things.add(2);
            } catch (CannotCreateTransactionException e) {
              failure.set(e);
              isInterrupted.set(Thread.currentThread().isInterrupted());
            }
          });
      thread.join();

      assertThat(failure.get()).hasRootCauseInstanceOf(InterruptedException.class);
      assertThat(isInterrupted).hasValue(true);
      crowd.goesOn().get();
    }
    assertThat(things.all()).containsExactly(1);
  }

  @Test
  void anInterruptionOfWhoWritesEndsNothing() {
    Thread.currentThread().interrupt();

    things.transaction().executeWithoutResult(_ -> things.add(1));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(things.all()).containsExactly(1);
  }

  @Test
  void aTurnThatNobodyEndsIsOverWhenItsThreadIs() throws Exception {
    var thread =
        Thread.startVirtualThread(() -> {
          things.commit().getTransaction(TransactionDefinition.withDefaults());
          things.add(1);
        });
    thread.join();

    things.add(2);

    assertThat(things.all()).containsExactly(2);
  }

  @Test
  void anErrorOfTheWorstKindTakesItsOwnChangeBack() {
    assertThatThrownBy(() ->
            things
                .transaction()
                .executeWithoutResult(_ -> {
                  things.add(1);
                  throw new StackOverflowError("of a test");
                }))
        .isInstanceOf(StackOverflowError.class);

    assertThat(things.all()).isEmpty();
  }

  @Test
  void whatIsWithinATransactionIsPartOfIt() {
    things
        .transaction()
        .executeWithoutResult(_ -> {
          things.transaction().executeWithoutResult(_ -> things.add(1));
          assertThat(things.all()).containsExactly(1);
        });
    assertThatThrownBy(() ->
            things
                .transaction()
                .executeWithoutResult(_ -> {
                  things.add(2);
                  assertThatThrownBy(() ->
                          things
                              .transaction()
                              .executeWithoutResult(_ -> {
                                throw new IllegalStateException("a mistake");
                              }))
                      .hasMessage("a mistake");
                }))
        .isInstanceOf(UnexpectedRollbackException.class);

    assertThat(things.all()).containsExactly(1);
  }

  /// It would wait for itself.
  @Test
  void thereIsNoSecondTransactionWithinOne() {
    var another = new TransactionTemplate(things.commit());
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    assertThatThrownBy(() ->
            things.transaction().executeWithoutResult(_ -> another.executeWithoutResult(_ -> {})))
        .isInstanceOf(TransactionSuspensionNotSupportedException.class);
  }
}
