package gondulf.setup;

import java.util.List;

/// A finding in words.
///
/// @param topic the heading under which it stands
/// @param check the id of what was looked at; it never changes
/// @param outcome the id of what was found there
/// @param grade the level in words
/// @param headline what was found, in a few words
/// @param facts what was looked at, and what came back
/// @param why why it matters, as a sentence
/// @param advice what to do, or empty
/// @param lines what to paste, as the advice says
public record Told(
    String topic,
    String check,
    String outcome,
    Level level,
    String grade,
    String headline,
    List<Fact> facts,
    String why,
    String advice,
    List<String> lines) {

  public Told {
    facts = List.copyOf(facts);
    lines = List.copyOf(lines);
  }

  /// One thing that was looked at, or that came back. The value may be a stranger's, but has only
  /// characters that can be seen.
  public record Fact(String label, String value) {}
}
