package gondulf.network;

import java.util.List;

/// What a name server said. That there is nothing and that nobody could say are never the same.
public sealed interface Answer<T> {

  /// There are records.
  record Found<T>(List<T> values) implements Answer<T> {

    public Found {
      values = List.copyOf(values);
    }
  }

  /// A name server said that there are none.
  record Absent<T>() implements Answer<T> {}

  /// No name server gave an answer to be believed.
  ///
  /// @param reason what happened, as a part of a sentence for people: "no name server answered in
  ///   time"
  record Failed<T>(String reason) implements Answer<T> {}
}
