package gondulf.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Asks several name servers at once and listens until enough is said.
final class Poll<T> {

  private static final Duration PATIENCE = Duration.ofMillis(2500);

  private final Question<T> question;
  private final Predicate<List<Reply<T>>> enough;

  Poll(Question<T> question, Predicate<List<Reply<T>>> enough) {
    this.question = question;
    this.enough = enough;
  }

  /// The replies in the order in which they came; those who did not reply in time are not there.
  List<Reply<T>> of(List<NameServer> servers) throws InterruptedException {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var arriving = new ExecutorCompletionService<Reply<T>>(threads);
      for (var server : servers) {
        var _ = arriving.submit(() -> new Inquiry(server).ask(question));
      }
      return listen(arriving, servers.size());
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Reply<T>> listen(ExecutorCompletionService<Reply<T>> arriving, int most)
      throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var replies = new ArrayList<Reply<T>>();
    for (var heard = 0; heard < most && !enough.test(replies); heard++) {
      var next = arriving.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return replies;
      }
      replies.add(
          next.state() == Future.State.SUCCESS
              ? next.resultNow()
              : Reply.failed("a name server's answer could not be read"));
    }
    return replies;
  }
}
