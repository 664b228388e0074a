package gondulf.network;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The recursive name servers: those to ask first and, where these have not said enough, the
/// others.
record Resolvers(NameServers servers) {

  private static final Duration STAGE = Duration.ofMillis(2500);
  private static final Duration OPINION = Duration.ofSeconds(1);
  private static final Duration MOMENT = Duration.ofMillis(400);

  /// A second opinion of what was said is waited for no longer than a second: where the others
  /// can't be reached, what was said is all there is.
  <T> List<Reply<T>> replies(
      Question<T> question, Predicate<List<Reply<T>>> enough, Deadline deadline)
      throws InterruptedException {
    var replies = new Poll<>(enough, deadline.orIn(STAGE)).of(inquiries(servers.first(), question));
    if (enough.test(replies) || deadline.isOver() || servers.fallback().isEmpty()) {
      return replies;
    }
    var patience = Replies.isSomethingSaid(replies) ? OPINION : STAGE;
    var others =
        new Poll<T>(more -> enough.test(all(replies, more)), deadline.orIn(patience))
            .of(inquiries(servers.fallback(), question));
    return all(replies, others);
  }

  /// What two of them say, as one alone may be deceived, to a question on the way to another. A
  /// server that is down costs only a moment each time.
  <T> Reply<T> agreed(Question<T> question, Deadline deadline) throws InterruptedException {
    return Replies.agreed(replies(question, Replies::isEnough, deadline.orIn(MOMENT)));
  }

  private static <T> List<Reply<T>> all(List<Reply<T>> some, List<Reply<T>> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static <T> List<Inquiry<T>> inquiries(List<NameServer> servers, Question<T> question) {
    return servers.stream()
        .map(each -> new Inquiry<>(new RecursiveServer(each), question))
        .toList();
  }
}
