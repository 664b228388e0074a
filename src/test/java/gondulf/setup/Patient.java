package gondulf.setup;

import java.util.Map;
import java.util.function.Consumer;

/// A website with something wrong, and what the doctor must find.
///
/// @param spoil what is done to a website in perfect health
record Patient(
    String story,
    Map<String, String> settings,
    String typed,
    Consumer<Clinic> spoil,
    String finding,
    Level level) {

  static Patient with(String story, String finding, Level level, Consumer<Clinic> spoil) {
    return new Patient(story, Map.of(), "alice.example", spoil, finding, level);
  }

  static Patient typing(String typed, String finding) {
    return new Patient("types " + typed, Map.of(), typed, _ -> {}, finding, Level.BAD);
  }

  Patient who(String types) {
    return new Patient(story, settings, types, spoil, finding, level);
  }

  Patient where(String setting, String value) {
    return new Patient(story, Map.of(setting, value), typed, spoil, finding, level);
  }

  @Override
  public String toString() {
    return story + ": " + finding;
  }
}
