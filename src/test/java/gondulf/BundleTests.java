package gondulf;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What people read is there in each language")
class BundleTests {

  private static final Path SENTENCES = Path.of("src/main/resources/gondulf");
  private static final Path SOURCES = Path.of("src/main/java/gondulf");
  private static final Pattern SAID = Pattern.compile("\\{\\{#say}}([^{]*)\\{\\{/say}}");
  private static final Pattern NAME = Pattern.compile("\\{[a-z-]+}");
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\n]+)\"");
  private static final Pattern REASON =
      Pattern.compile(
          "(?:failed|Failed<>|NoAnswerException|Unavailable)\\(\\s*\"([^\"]+?)(?: \\()?\""
              + "|  [A-Z_]+\\(\"([a-z][^\"]+)\"\\)");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]+)\"");

  @ParameterizedTest
  @MethodSource("rooms")
  void noSentenceIsMissingAndNoneIsTooMany(String room) {
    assertThat(german(room).keySet()).containsExactlyInAnyOrderElementsOf(english(room).keySet());
    assertThat(german(room).values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void eachSentenceNamesTheSame(String room) {
    var german = german(room);

    assertThat(english(room))
        .allSatisfy((key, sentence) ->
            assertThat(names(german.getOrDefault(key, ""))).as(key).isEqualTo(names(sentence)));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void eachSentenceIsMarkedUpAlike(String room) {
    var german = german(room);

    assertThat(english(room))
        .allSatisfy((key, sentence) ->
            assertThat(marks(german.getOrDefault(key, ""))).as(key).isEqualTo(marks(sentence)));
  }

  @Test
  void eachSentenceThatATemplateSaysIsThere() {
    assertThat(saidInTemplates()).isNotEmpty().isSubsetOf(all());
  }

  @Test
  void eachSentenceThatTheCodeSaysIsThere() {
    var all = all();

    assertThat(saidInCode())
        .isNotEmpty()
        .allSatisfy(
            said -> assertThat(all).anyMatch(each -> each.equals(said) || begins(each, said)));
  }

  /// What the doctor finds is said by the names of its findings, which `TellingTests` compares.
  @Test
  void noSentenceIsLeftThatNobodySays() {
    var said = Stream.concat(saidInTemplates().stream(), saidInCode().stream()).toList();

    assertThat(all())
        .filteredOn(each -> !each.matches("language\\..*|setup\\.(?!view|recipes|way|rule).*"))
        .allMatch(each -> said.stream().anyMatch(name -> each.equals(name) || begins(each, name)));
  }

  @Test
  void eachPhraseIsSaidBySomeRoomBelow() {
    var said = found(SOURCES, ".java", TEXT).map(BundleTests::slug).toList();

    assertThat(english("language"))
        .allSatisfy((key, phrase) -> {
          assertThat(slug(phrase)).isEqualTo(key);
          assertThat(said).as(key).anyMatch(text -> text.length() > 10 && key.startsWith(text));
        });
  }

  /// Why nothing was fetched, looked up or sent, and what a rule asks of what people type.
  @Test
  void eachPhraseThatPeopleMayReadIsThere() {
    var phrases =
        Stream.of("network", "outbound/Fetched.java", "mail/SmtpMailer.java", "mail/NoMailer.java")
            .map(SOURCES::resolve)
            .flatMap(place -> found(place, ".java", REASON))
            .map(BundleTests::slug);

    assertThat(phrases).isNotEmpty().allMatch(english("language")::containsKey);
  }

  private static String slug(String phrase) {
    return phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
  }

  /// Where the code says only how a name begins: `account.done.`, or `signin.mail-unsent`, which is
  /// a whole page.
  private static boolean begins(String name, String said) {
    return name.startsWith(said.endsWith(".") ? said : said + ".");
  }

  private static Set<String> all() {
    return rooms()
        .flatMap(room -> english(room).keySet().stream().map(key -> room + "." + key))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> saidInTemplates() {
    return found(SENTENCES, ".mustache", SAID).collect(toCollection(TreeSet::new));
  }

  private static Set<String> saidInCode() {
    var rooms = rooms().toList();
    return found(SOURCES, ".java", LITERAL)
        .filter(said -> rooms.contains(said.substring(0, said.indexOf('.'))))
        .filter(said -> !said.endsWith(".properties"))
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<String> found(Path root, String suffix, Pattern pattern) {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .flatMap(file -> pattern.matcher(text(file)).results().map(BundleTests::group))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String group(MatchResult found) {
    return Stream.of(1, 2)
        .filter(number -> number <= found.groupCount())
        .map(found::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> names(String sentence) {
    return NAME.matcher(sentence)
        .results()
        .map(each -> each.group())
        .collect(toCollection(TreeSet::new));
  }

  private static String marks(String sentence) {
    return sentence.replaceAll("`[^`]*`", "`").replaceAll("[^`\\[\\]]|\\*(?!\\*)", "");
  }

  static Stream<String> rooms() {
    try (var rooms = Files.list(SENTENCES)) {
      return rooms
          .filter(room -> Files.exists(room.resolve("words.properties")))
          .map(room -> SENTENCES.relativize(room).toString())
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> english(String room) {
    return read(room + "/words.properties");
  }

  private static Map<String, String> german(String room) {
    return read(room + "/words_de.properties");
  }

  private static Map<String, String> read(String file) {
    var sentences = new Properties();
    try (Reader reader = Files.newBufferedReader(SENTENCES.resolve(file))) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sentences.stringPropertyNames().stream()
        .collect(toMap(key -> key, sentences::getProperty));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
