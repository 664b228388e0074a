package gondulf.identity;

import gondulf.mail.Letter;
import gondulf.mail.Mailer;
import gondulf.mail.Sent;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Letters for which nobody waits. One that can't be sent is not sent again.
@Component
class Outbox implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int AT_ONCE = 4;
  private static final int MOST_WAITING = 1000;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("outbox-", 1).factory(),
          (_, _) -> log.warn("a letter that nobody waits for is dropped: there is no room for it"));

  private final Mailer mailer;

  Outbox(Mailer mailer) {
    this.mailer = mailer;
  }

  /// Sends a letter a little later, if letters can be sent at all: not before what it tells of is
  /// on the disk.
  void put(Letter letter) {
    if (!mailer.isOn()) {
      return;
    }
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              hand(letter);
            }
          });
    } else {
      hand(letter);
    }
  }

  private void hand(Letter letter) {
    threads.execute(() -> send(letter));
  }

  /// Gives the letters that wait a moment to leave.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("not all letters were sent before the end");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  private void send(Letter letter) {
    switch (mailer.send(letter)) {
      case Sent.Delivered _ -> {}
      case Sent.Refused(var reason) -> failed(letter, reason);
      case Sent.Unavailable(var reason) -> failed(letter, reason);
    }
  }

  private static void failed(Letter letter, String reason) {
    log.warn("{} could not be told what happened to their account: {}", letter.to(), reason);
  }
}
