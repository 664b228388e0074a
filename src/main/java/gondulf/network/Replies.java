package gondulf.network;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to believe of what was said.
final class Replies {

  private Replies() {}

  /// Any one answer.
  static <T> Answer<T> first(List<Reply<T>> replies) {
    return usable(replies).stream()
        .findFirst()
        .map(Reply::answer)
        .orElseGet(() -> failure(replies));
  }

  /// An answer that DNSSEC proves, or one that a second server repeats; one alone only where nobody
  /// else could say.
  ///
  /// Where two differ, nothing is believed, neither what both say nor what either says: of the two,
  /// one may be forged, and it may be the one with the record as well as the one without. A record
  /// published a moment ago makes honest servers differ as well, since one of them may still
  /// remember that it was not there. That passes, so whoever waits for a record asks again; and as
  /// it is no [Absent], nobody is told that a record is gone which one server still sees.
  static <T> Reply<T> agreed(List<Reply<T>> replies) {
    var usable = usable(replies);
    var proven = usable.stream().filter(Reply::authenticated).findFirst();
    var one = proven.or(() -> usable.stream().findFirst());
    var isDisputed =
        proven.isEmpty()
            && usable.stream().map(each -> content(each.answer())).distinct().count() > 1;
    return isDisputed
        ? Reply.failed("the name servers disagree")
        : one.orElseGet(() -> new Reply<>(failure(replies), false));
  }

  /// The addresses of both families. One family alone will do.
  static <T> Answer<T> both(Answer<T> one, Answer<T> other) {
    var values = new ArrayList<>(content(one));
    values.addAll(content(other));
    if (!values.isEmpty()) {
      return new Found<>(values);
    }
    return one instanceof Failed<T> ? one : other;
  }

  /// Whether they say the same, in whatever order.
  static <T> boolean areAlike(Answer<T> one, Answer<T> other) {
    return content(one).equals(content(other));
  }

  static <T> boolean isSomethingSaid(List<Reply<T>> replies) {
    return !usable(replies).isEmpty();
  }

  static <T> boolean isEnough(List<Reply<T>> replies) {
    return usable(replies).size() > 1 || usable(replies).stream().anyMatch(Reply::authenticated);
  }

  private static <T> List<Reply<T>> usable(List<Reply<T>> replies) {
    return replies.stream().filter(Reply::isUsable).toList();
  }

  private static <T> Answer<T> failure(List<Reply<T>> replies) {
    Optional<Answer<T>> said = replies.stream().map(Reply::answer).findFirst();
    return said.orElseGet(() -> new Failed<>("no name server answered in time"));
  }

  private static <T> Set<T> content(Answer<T> answer) {
    return switch (answer) {
      case Found<T>(var values) -> Set.copyOf(values);
      case Absent<T> _, Failed<T> _ -> Set.of();
    };
  }
}
