package gondulf;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
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
        .allSatisfy(said ->
            assertThat(all).anyMatch(each -> each.equals(said) || begins(each, said)));
  }

  @Test
  void noSentenceIsLeftThatNobodySays() {
    var inTemplates = saidInTemplates();
    var inCode = saidInCode();

    assertThat(all())
        .allSatisfy(each ->
            assertThat(
                    inTemplates.contains(each)
                        || inCode.contains(each)
                        || inCode.stream().anyMatch(said -> begins(each, said)))
                .as(each)
                .isTrue());
  }

  /// Where the code says only how a name begins: `signin.ended` or `account.done.`
  private static boolean begins(String name, String said) {
    return name.startsWith(said.endsWith(".") || said.endsWith("-") ? said : said + ".")
        || (name.startsWith(said) && said.startsWith("signin.lifetime"));
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
          .flatMap(file -> pattern.matcher(text(file)).results().map(each -> each.group(1)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
