package gondulf.setup;

import gondulf.setup.Fact.Label;
import java.util.List;
import java.util.stream.Stream;

/// One thing that was found out, without words yet.
///
/// @param lines what to paste
record Finding(Symptom symptom, Level level, List<Fact> facts, List<String> lines) {

  Finding {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
  }

  static Finding of(Symptom symptom) {
    return new Finding(symptom, symptom.level(), List.of(), List.of());
  }

  Finding fact(Label label, Object value) {
    var more = Stream.concat(facts.stream(), Stream.of(new Fact(label, value.toString())));
    return new Finding(symptom, level, more.toList(), lines);
  }

  Finding paste(String... more) {
    return new Finding(
        symptom, level, facts, Stream.concat(lines.stream(), Stream.of(more)).toList());
  }

  /// Names what was looked at, before all else.
  Finding lookedAt(Object place) {
    return first(new Fact(Label.LOOKED_AT, place.toString()));
  }

  Finding lookedFor(Object thing) {
    return first(new Fact(Label.LOOKED_FOR, thing.toString()));
  }

  /// No more than a remark, where something else makes up for it.
  Finding remarkIf(boolean isMadeUpFor) {
    var softer = isMadeUpFor && level == Level.BAD ? Level.REMARK : level;
    return new Finding(symptom, softer, facts, lines);
  }

  private Finding first(Fact fact) {
    return new Finding(
        symptom, level, Stream.concat(Stream.of(fact), facts.stream()).toList(), lines);
  }
}
