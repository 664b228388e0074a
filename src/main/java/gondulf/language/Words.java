package gondulf.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of one room in one language. They stand in a file of the room, `words.properties`
/// for English, each under a key; in braces they name what is put there.
public final class Words {

  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
  private static final Map<String, Words> READ = new ConcurrentHashMap<>();

  private final Properties sentences;

  private Words(Properties sentences) {
    this.sentences = sentences;
  }

  public static Words of(String room, Language language) {
    var suffix = language == Language.ENGLISH ? "" : "_" + language.tag();
    return READ.computeIfAbsent(
        "/gondulf/" + room + "/words" + suffix + ".properties", Words::read);
  }

  /// A sentence in the language that is spoken now.
  ///
  /// @param name the room and the key: `signin.code.spent`
  /// @param values what the braces of the sentence name
  public static String say(String name, Map<String, String> values) {
    return spoken(name).sentence(keyIn(name), values);
  }

  public static String say(String name) {
    return say(name, Map.of());
  }

  public static String say(String name, String label, Object value) {
    return say(name, Map.of(label, value.toString()));
  }

  /// A sentence that there may be.
  public static Optional<String> find(String name, Map<String, String> values) {
    return spoken(name).has(keyIn(name)) ? Optional.of(say(name, values)) : Optional.empty();
  }

  /// The same as HTML. Whatever the values hold, only the sentence itself is marked up.
  public static String html(String name, Map<String, String> values) {
    var sentence = spoken(name).raw(keyIn(name));
    return filled(Markup.of(sentence), values, Markup::escaped);
  }

  /// How a constant is called in a key: `all-revoked`.
  public static String key(Enum<?> constant) {
    return key(constant.name());
  }

  /// The same, of a constant of which only the name is at hand.
  public static String key(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  public String sentence(String key, Map<String, String> values) {
    return filled(raw(key), values, UnaryOperator.identity());
  }

  private String raw(String key) {
    return Objects.requireNonNull(sentences.getProperty(key), key);
  }

  private static Words spoken(String name) {
    return of(name.substring(0, name.indexOf('.')), Language.spoken());
  }

  private static String keyIn(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  private static String filled(
      String sentence, Map<String, String> values, UnaryOperator<String> form) {
    return NAME.matcher(sentence)
        .replaceAll(found -> {
          var value = values.get(found.group(1));
          return Matcher.quoteReplacement(value == null ? found.group() : form.apply(value));
        });
  }

  private static Words read(String path) {
    var sentences = new Properties();
    try (var file = Objects.requireNonNull(Words.class.getResourceAsStream(path), path)) {
      sentences.load(new InputStreamReader(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Words(sentences);
  }
}
