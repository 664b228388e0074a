package gondulf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One answer for all who ask at the same time")
class TogetherTests {

  private static final Duration A_WHILE = Duration.ofSeconds(20);

  @Test
  @DisplayName("All who ask about one person at once wait for one look, and none for another's")
  void manyWaitForOneLook() throws InterruptedException {
    var questions = new Together<String, Integer>();
    var looks = new AtomicInteger();
    var isAsked = new CountDownLatch(1);
    var mayAnswer = new CountDownLatch(1);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() ->
              questions.ask(
                  "alice",
                  () -> {
                    isAsked.countDown();
                    await(mayAnswer);
                    return looks.incrementAndGet();
                  }));
      await(isAsked);
      var second = threads.submit(() -> questions.ask("alice", looks::incrementAndGet));
      assertThat(questions.ask("bob", () -> 0)).isZero();
      assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      mayAnswer.countDown();

      assertThat(first).succeedsWithin(A_WHILE).isEqualTo(1);
      assertThat(second).succeedsWithin(A_WHILE).isEqualTo(1);
    }
    assertThat(questions.ask("alice", looks::incrementAndGet)).isEqualTo(2);
  }

  @Test
  @DisplayName("A failure is the failure of all who wait, and of nobody who asks later")
  void failuresAreNotKept() {
    var questions = new Together<String, Integer>();

    assertThatThrownBy(() ->
            questions.ask(
                "alice",
                () -> {
                  throw new IllegalStateException("the power is gone");
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the power is gone");
    assertThat(questions.ask("alice", () -> 1)).isEqualTo(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(A_WHILE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
