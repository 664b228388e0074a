package gondulf.grant;

import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.issued;
import static gondulf.grant.GrantRoom.refreshToken;
import static gondulf.grant.GrantRoom.renewable;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AskingAtOnceTests {

  private static final int MANY = 20;
  private static final int PATIENCE = 20;
  private static final Grant GRANT = renewable("profile create");

  private final MovableClock clock = new MovableClock(GrantRoom.NOON);
  private final ScriptedAdmission admission = new ScriptedAdmission();
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock, admission);
  private final Exchange exchange = room.exchange(admission);

  @AutoClose private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// There is one connection: whoever kept it would keep everybody.
  @Test
  void whileSomebodyIsAskedOthersAreServed() throws Exception {
    var token = refreshToken(room.issued(GRANT));
    var other = room.code();
    var asking = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    admission.answer(() -> {
      asking.countDown();
      await(answered);
      return new Standing.Good();
    });

    var refresh = threads.submit(() -> exchange.forRefresh(claim(token)));
    assertThat(asking.await(PATIENCE, SECONDS)).isTrue();
    var meanwhile =
        threads.submit(() -> {
          var issued = issued(exchange.forToken(claim(other)));
          return room.tokens().find(issued.token().secret());
        });

    assertThat(meanwhile.get(PATIENCE, SECONDS)).isPresent();
    assertThat(refresh.isDone()).isFalse();
    answered.countDown();
    assertThat(refresh.get(PATIENCE, SECONDS)).isInstanceOf(Issued.class);
  }

  @Test
  void nobodyIsAskedWithinATransaction() {
    var token = refreshToken(room.issued(GRANT));
    var transactions = new AtomicInteger();
    admission.answer(() -> {
      if (TransactionSynchronizationManager.isActualTransactionActive()) {
        transactions.incrementAndGet();
      }
      return new Standing.Good();
    });

    assertThat(exchange.forRefresh(claim(token))).isInstanceOf(Issued.class);
    assertThat(admission.asked()).hasSize(1);
    assertThat(transactions).hasValue(0);
  }

  @Test
  @DisplayName(
      "RF-11 ST-03 refreshes that ask at the same time get the same one, and stay a family")
  void manyWhoAskAtOnceStayOneFamily() throws Exception {
    var token = refreshToken(room.issued(GRANT));
    var barrier = new CyclicBarrier(MANY);
    admission.answer(() -> {
      meet(barrier);
      return new Standing.Good();
    });
    Callable<Issued> attempt = () -> issued(exchange.forRefresh(claim(token)));

    var answers =
        threads.invokeAll(Stream.generate(() -> attempt).limit(MANY).toList()).stream()
            .map(Future::resultNow)
            .toList();

    assertThat(admission.asked()).hasSize(MANY);
    assertThat(answers.stream().map(Issued::refreshToken).distinct()).hasSize(1);
    assertThat(answers).allMatch(each -> room.tokens().find(each.token().secret()).isPresent());
    assertThat(database.count("refresh_token")).isEqualTo(1);
  }

  @Test
  @DisplayName("RF-11 whoever waits long for the answer is not taken for a thief")
  void whoWaitsLongestIsNoThief() {
    var token = refreshToken(room.issued(GRANT));
    var quick = room.exchange();
    admission.answer(() -> {
      clock.advance(Duration.ofSeconds(15));
      assertThat(quick.forRefresh(claim(token))).isInstanceOf(Issued.class);
      clock.advance(Duration.ofSeconds(15));
      return new Standing.Good();
    });

    var late = exchange.forRefresh(claim(token));

    assertThat(quick.forRefresh(claim(refreshToken(late)))).isInstanceOf(Issued.class);
  }

  @Test
  @DisplayName("RF-05 a token that is two turns old when the answer comes is a replay")
  void whoIsTwoTurnsBehindIsAThief() {
    var token = refreshToken(room.issued(GRANT));
    var quick = room.exchange();
    admission.answer(() -> {
      quick.forRefresh(claim(refreshToken(quick.forRefresh(claim(token)))));
      return new Standing.Good();
    });

    assertThat(exchange.forRefresh(claim(token))).isInstanceOf(Denied.class);
    assertThat(database.count("grants WHERE revoked_at IS NOT NULL")).isEqualTo(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(PATIENCE, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
