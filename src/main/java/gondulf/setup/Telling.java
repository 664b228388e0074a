package gondulf.setup;

import gondulf.language.Phrase;
import gondulf.language.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says what was found. The sentences stand in the room's `words.properties`; in braces they name
/// the site, the server, and the facts of the finding by their ids.
final class Telling {

  private Telling() {}

  static Told of(Finding finding, Site site) {
    var check = finding.symptom().check();
    var key = check.id() + "." + finding.symptom().id();
    var names = new HashMap<>(site.names());
    finding.facts().forEach(each -> names.putIfAbsent(each.label().id(), each.value()));
    return new Told(
        say("topic." + Words.key(check.topic()), names),
        check.id(),
        finding.symptom().id(),
        finding.level(),
        say("level." + finding.level().id(), names),
        say(key, names),
        finding.facts().stream().map(Telling::fact).toList(),
        find(key + ".why", names).orElseGet(() -> say(check.id() + ".why", names)),
        find(key + ".do", names).orElse(""),
        finding.lines());
  }

  private static Told.Fact fact(Fact fact) {
    return new Told.Fact(say("fact." + fact.label().id(), Map.of()), value(fact));
  }

  private static String value(Fact fact) {
    return switch (fact.label()) {
      case WHAT_HAPPENED -> Phrase.words(fact.value());
      case RULE -> Words.say("setup.rule", "rule", Phrase.words(fact.value()));
      case WAYS ->
          Arrays.stream(fact.value().split(", ", -1))
              .map(way -> Words.say("setup.way." + way))
              .collect(Collectors.joining(", "));
      default -> fact.value();
    };
  }

  private static String say(String key, Map<String, String> names) {
    return Words.say("setup." + key, names);
  }

  private static Optional<String> find(String key, Map<String, String> names) {
    return Words.find("setup." + key, names);
  }
}
