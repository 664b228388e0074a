package gondulf.network;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// The recursive name servers: those to ask first and, where none of them could say, the others.
record Resolvers(NameServers servers) {

  private static final Duration STAGE = Duration.ofMillis(2500);
  private static final Duration MOMENT = Duration.ofMillis(400);

  <T> List<Reply<T>> replies(
      Question<T> question, Predicate<List<Reply<T>>> enough, Deadline deadline)
      throws InterruptedException {
    var poll = new Poll<>(enough, deadline.orIn(STAGE));
    var replies = poll.of(inquiries(servers.first(), question));
    if (Replies.isSomethingSaid(replies) || deadline.isOver() || servers.fallback().isEmpty()) {
      return replies;
    }
    return new Poll<>(enough, deadline.orIn(STAGE)).of(inquiries(servers.fallback(), question));
  }

  /// What two of them say, as one alone may be deceived, to a question on the way to another. A
  /// server that is down costs only a moment each time.
  <T> Reply<T> agreed(Question<T> question, Deadline deadline) throws InterruptedException {
    return Replies.agreed(replies(question, Replies::isEnough, deadline.orIn(MOMENT)));
  }

  private static <T> List<Inquiry<T>> inquiries(List<NameServer> servers, Question<T> question) {
    return servers.stream()
        .map(each -> new Inquiry<>(new RecursiveServer(each), question))
        .toList();
  }
}
