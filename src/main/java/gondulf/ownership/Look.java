package gondulf.ownership;

import java.util.List;

/// What DNS showed when it was looked at for a record.
public sealed interface Look {

  /// The record is there: whoever asked for it is in control of the domain, now.
  record Seen() implements Look {}

  /// It is not there.
  ///
  /// @param others the records that are
  record NotYet(List<String> others) implements Look {

    public NotYet {
      others = List.copyOf(others);
    }
  }

  /// It is there, but so it is at any other name below the domain: a wildcard, which is no answer
  /// to the question.
  record Everywhere() implements Look {}

  /// Nobody could say.
  ///
  /// @param reason as a part of a sentence for people
  record Unknown(String reason) implements Look {}

  /// The record was asked for too long ago.
  record Expired() implements Look {}
}
