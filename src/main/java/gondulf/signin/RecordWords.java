package gondulf.signin;

import gondulf.ownership.RecordCheck;

/// What a person reads of a record that was looked for, as a sentence.
public final class RecordWords {

  private RecordWords() {}

  public static String of(RecordCheck check) {
    return switch (check) {
      case RecordCheck.Seen _ -> "The record is there.";
      case RecordCheck.NotYet(var others) when others.isEmpty() ->
          "There is no TXT record at this name yet. A new one can take some minutes to be seen.";
      case RecordCheck.NotYet _ -> "There are TXT records at this name, but not this one yet.";
      case RecordCheck.Everywhere _ ->
          "The record is there, but it is a wildcard that answers for every name. Give it exactly the"
              + " name shown here.";
      case RecordCheck.Unknown(var reason) ->
          "No answer could be had: " + reason + ". We go on trying.";
      case RecordCheck.Expired _ -> "This record was asked for too long ago.";
    };
  }
}
