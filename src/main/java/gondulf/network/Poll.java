package gondulf.network;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Asks several name servers at once and listens until enough is said.
record Poll<T>(Predicate<List<Reply<T>>> enough, Deadline deadline) {

  /// The replies in the order in which they came; those who did not reply in time are not there.
  List<Reply<T>> of(List<? extends Callable<Reply<T>>> inquiries) throws InterruptedException {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var arriving = new ExecutorCompletionService<Reply<T>>(threads);
      for (var inquiry : inquiries) {
        var _ = arriving.submit(inquiry);
      }
      return listen(arriving, inquiries.size());
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Reply<T>> listen(ExecutorCompletionService<Reply<T>> arriving, int most)
      throws InterruptedException {
    var replies = new ArrayList<Reply<T>>();
    for (var heard = 0; heard < most && !enough.test(replies); heard++) {
      var next = arriving.poll(deadline.nanosLeft(), TimeUnit.NANOSECONDS);
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
