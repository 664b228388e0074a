package gondulf.ownership;

import java.util.List;
import java.util.Optional;

/// What DNS showed when it was looked at for a record.
public sealed interface RecordCheck {

  /// The record is there: whoever asked for it is in control of the domain, now.
  ///
  /// @param account the `acct` that the domain may be tied by from now on; none where the record
  ///   was for one sign-in only
  record Seen(Optional<String> account) implements RecordCheck {}

  /// It is not there.
  ///
  /// @param others the records that are
  record NotYet(List<String> others) implements RecordCheck {

    public NotYet {
      others = List.copyOf(others);
    }
  }

  /// It is there, but so it is at any other name below the domain: a wildcard, which is no answer
  /// to the question.
  record Everywhere() implements RecordCheck {}

  /// Nobody could say.
  ///
  /// @param reason as a part of a sentence for people
  record Unknown(String reason) implements RecordCheck {}

  /// The record was asked for too long ago.
  record Expired() implements RecordCheck {}
}
