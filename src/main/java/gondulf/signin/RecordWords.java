package gondulf.signin;

import gondulf.language.Phrase;
import gondulf.language.Words;
import gondulf.ownership.RecordCheck;

/// What a person reads of a record that was looked for, as a sentence.
final class RecordWords {

  private RecordWords() {}

  static String of(RecordCheck check) {
    return switch (check) {
      case RecordCheck.Seen _ -> Words.say("signin.saw.seen");
      case RecordCheck.NotYet(var others) when others.isEmpty() -> Words.say("signin.saw.not-yet");
      case RecordCheck.NotYet _ -> Words.say("signin.saw.other");
      case RecordCheck.Everywhere _ -> Words.say("signin.saw.everywhere");
      case RecordCheck.Unknown(var reason) ->
          Words.say("signin.saw.unknown", "reason", Phrase.words(reason));
      case RecordCheck.Expired _ -> Words.say("signin.saw.expired");
    };
  }
}
