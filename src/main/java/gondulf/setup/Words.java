package gondulf.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All that is said of findings. The sentences stand in a file; in braces they name the site, the
/// server, and the facts of the finding by their ids.
final class Words {

  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

  private final Properties sentences;

  private Words(Properties sentences) {
    this.sentences = sentences;
  }

  static Words english() {
    var sentences = new Properties();
    try (var file = Objects.requireNonNull(Words.class.getResourceAsStream("words.properties"))) {
      sentences.load(new InputStreamReader(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(sentences);
  }

  Told tell(Finding finding, Site site) {
    var check = finding.symptom().check();
    var key = check.id() + "." + finding.symptom().id();
    var names = new HashMap<>(site.names());
    finding.facts().forEach(each -> names.putIfAbsent(each.label().id(), each.value()));
    return new Told(
        sentence("topic." + Ids.of(check.topic()), names),
        check.id(),
        finding.symptom().id(),
        finding.level(),
        sentence("level." + finding.level().id(), names),
        sentence(key, names),
        finding.facts().stream()
            .map(each -> new Told.Fact(sentence("fact." + each.label().id(), names), each.value()))
            .toList(),
        sentence(has(key + ".why") ? key + ".why" : check.id() + ".why", names),
        has(key + ".do") ? sentence(key + ".do", names) : "",
        finding.lines());
  }

  private boolean has(String key) {
    return sentences.containsKey(key);
  }

  private String sentence(String key, Map<String, String> names) {
    var text = Objects.requireNonNull(sentences.getProperty(key), key);
    return NAME.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(names.getOrDefault(found.group(1), found.group())));
  }
}
