package gondulf.network;

import java.util.List;
import java.util.Optional;

/// What several equals must say before it is believed.
///
/// @param servers how many there are
/// @param proven whether only what DNSSEC proves counts; one who says it is enough
record Consensus(int servers, boolean proven) {

  private static final int TWO = 2;

  <T> boolean isReached(List<Reply<T>> replies) {
    return of(replies).isPresent();
  }

  <T> Optional<Answer<T>> of(List<Reply<T>> replies) {
    var counted =
        replies.stream().filter(Reply::isUsable).filter(each -> each.authenticated() || !proven);
    var answers = counted.map(Reply::answer).toList();
    return answers.stream()
        .filter(
            one -> answers.stream().filter(each -> Replies.areAlike(one, each)).count() >= quorum())
        .findFirst();
  }

  private int quorum() {
    return proven ? 1 : Math.min(TWO, servers);
  }
}
