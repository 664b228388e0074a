package gondulf.account;

import gondulf.language.Phrase;
import gondulf.language.Words;
import gondulf.protocol.MalformedValueException;
import java.util.Optional;
import java.util.function.Function;

/// A field of a form, with what was typed into it.
///
/// @param error why that does not do, as a sentence; or empty
record Field(String value, String error) {

  static final Field EMPTY = new Field("", "");

  static Field filled(String value) {
    return new Field(value, "");
  }

  boolean hasError() {
    return !error.isEmpty();
  }

  Field wrong(String reason) {
    return new Field(value, reason);
  }

  /// Judges what was typed by the rule of a type.
  <T> Field judged(Function<String, T> type) {
    try {
      var _ = type.apply(value);
      return this;
    } catch (MalformedValueException e) {
      return wrong(Words.say("account.field.wrong", "rule", Phrase.words(e.rule())));
    }
  }

  /// What was typed, unless it is wrong.
  <T> Optional<T> as(Function<String, T> type) {
    return hasError() ? Optional.empty() : Optional.of(type.apply(value));
  }
}
