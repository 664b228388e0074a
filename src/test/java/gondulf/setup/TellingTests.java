package gondulf.setup;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.language.Words;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What the doctor says")
class TellingTests {

  private static final Path FILE = Path.of("src/main/resources/gondulf/setup/words.properties");
  private static final Site ALICE =
      new Site(
          "alice.example",
          Optional.of(ProfileUrl.ofTyped("alice.example")),
          Issuer.of("https://id.example"));

  private final Properties sentences = new Properties();

  TellingTests() throws IOException {
    try (Reader reader = Files.newBufferedReader(FILE)) {
      sentences.load(reader);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isThereForEverySymptom(Symptom symptom) {
    var told = Telling.of(Finding.of(symptom), ALICE);

    assertThat(told.headline()).isNotBlank().doesNotEndWith(".");
    assertThat(told.why()).endsWith(".");
    assertThat(told.advice().isEmpty()).isEqualTo(symptom.level() == Level.GOOD);
  }

  @Test
  void isThereForEveryFactAndForNothingThatIsNotFound() {
    var ofFindings =
        sentences.stringPropertyNames().stream()
            .filter(key -> !key.matches("(view|recipes|way)\\..*|rule"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(ofFindings)
        .containsExactlyElementsOf(
            Stream.of(topics(), levels(), facts(), checks(), symptoms())
                .flatMap(keys -> keys)
                .filter(key -> sentences.containsKey(key) || isNeeded(key))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @DisplayName("A word of the trade is explained where it is first met")
  @CsvSource({"mail, rel=\"me\"", "dns-record, TXT", "metadata-link, line"})
  void explainsItsTerms(String check, String term) {
    assertThat(sentences.getProperty(check + ".why")).contains(term);
  }

  /// Reasons and advice of a single symptom may be missing; all else may not.
  private static boolean isNeeded(String key) {
    return !key.matches("[a-z-]+\\.[a-z-]+\\.(why|do)");
  }

  private static Stream<String> topics() {
    return Arrays.stream(Topic.values()).map(each -> "topic." + Words.key(each));
  }

  private static Stream<String> levels() {
    return Arrays.stream(Level.values()).map(each -> "level." + each.id());
  }

  private static Stream<String> facts() {
    return Arrays.stream(Fact.Label.values()).map(each -> "fact." + each.id());
  }

  private static Stream<String> checks() {
    return Arrays.stream(Check.values()).map(each -> each.id() + ".why");
  }

  private static Stream<String> symptoms() {
    return Arrays.stream(Symptom.values())
        .map(each -> each.check().id() + "." + each.id())
        .flatMap(key -> Set.of(key, key + ".do", key + ".why").stream());
  }
}
