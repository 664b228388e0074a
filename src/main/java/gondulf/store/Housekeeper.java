package gondulf.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Does the chores every minute, among them to remove what has expired, a little at a time.
/// Whatever is done by the clock is one of them.
@Component
class Housekeeper implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Housekeeper.class);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final List<Chore> chores;
  private final InstantSource clock;
  private final Duration pause;
  private volatile Optional<ScheduledExecutorService> timer = Optional.empty();

  @Autowired
  Housekeeper(List<Chore> chores, InstantSource clock) {
    this(chores, clock, Duration.ofMinutes(1));
  }

  /// @param pause how long it rests before each time
  Housekeeper(List<Chore> chores, InstantSource clock, Duration pause) {
    this.chores = List.copyOf(chores);
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public void start() {
    var clockwork =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housekeeper").factory());
    var _ =
        clockwork.scheduleWithFixedDelay(
            this::work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    timer = Optional.of(clockwork);
  }

  /// A chore that is under way has a second to end: requests are answered after that.
  @Override
  public void stop() {
    timer.ifPresent(Housekeeper::end);
    timer = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return timer.isPresent();
  }

  void work() {
    chores.forEach(this::run);
  }

  private static void end(ScheduledExecutorService timer) {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException _) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /// Whatever came out of here would stop the timer, and nobody would know.
  private void run(Chore chore) {
    try {
      chore.run(clock.instant());
    } catch (DataAccessException e) {
      log.warn("{}: nothing is done for now: {}", name(chore), e.getMessage());
    } catch (RuntimeException | Error e) {
      log.error("{} failed", name(chore), e);
    }
  }

  private static String name(Chore chore) {
    return chore.getClass().getSimpleName();
  }
}
