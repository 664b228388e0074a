package gondulf.network;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;

/// What one name server said.
///
/// @param authenticated whether it says that DNSSEC proves the answer
record Reply<T>(Answer<T> answer, boolean authenticated) {

  static <T> Reply<T> failed(String reason) {
    return new Reply<>(new Failed<>(reason), false);
  }

  /// Whether the server could say something, be it that there is nothing.
  boolean isUsable() {
    return switch (answer) {
      case Found<T> _, Absent<T> _ -> true;
      case Failed<T> _ -> false;
    };
  }

  /// The same, proven only if what led here was proven too.
  Reply<T> after(boolean proven) {
    return new Reply<>(answer, authenticated && proven);
  }
}
