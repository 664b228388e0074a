package gondulf.identity;

import gondulf.language.Words;
import gondulf.protocol.MalformedValueException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rough name of a browser, by which its owner may know it again: "Firefox on Linux".
///
/// Every word of it is ours. What a browser says of itself is looked through, and never repeated.
public record BrowserName(String text) {

  private static final int MOST_READ = 512;
  private static final String ANY = "a browser";
  private static final Pattern SYNTAX = Pattern.compile("[A-Za-z]+( [A-Za-z]+){0,5}");

  /// Most browsers say the names of others too, so that the first that fits is the right one.
  private static final List<Sign> PRODUCTS =
      List.of(
          new Sign("Edge", "Edg/", "EdgA/", "EdgiOS/", "Edge/"),
          new Sign("Opera", "OPR/", "OPT/", "OPiOS/"),
          new Sign("Samsung Internet", "SamsungBrowser/"),
          new Sign("Vivaldi", "Vivaldi/"),
          new Sign("DuckDuckGo", "DuckDuckGo/", "Ddg/"),
          new Sign("Firefox", "Firefox/", "FxiOS/"),
          new Sign("Chrome", "Chrome/", "CriOS/", "Chromium/"),
          new Sign("Safari", "Safari/"));

  private static final List<Sign> PLATFORMS =
      List.of(
          new Sign("Windows", "Windows"),
          new Sign("an iPhone", "iPhone"),
          new Sign("an iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("ChromeOS", "CrOS"),
          new Sign("macOS", "Macintosh"),
          new Sign("Linux", "Linux"));

  public BrowserName {
    if (!SYNTAX.matcher(text).matches()) {
      throw new MalformedValueException("must be a few plain words");
    }
  }

  /// The name of one that nothing is known of.
  public static BrowserName unknown() {
    return new BrowserName(ANY);
  }

  /// The name of one that has sent this `User-Agent` header, or none.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.1.5">RFC 9110 §10.1.5</a>
  public static BrowserName ofUserAgent(Optional<String> header) {
    var said = header.map(BrowserName::start).orElse("");
    var product = named(PRODUCTS, said).orElse(ANY);
    return new BrowserName(
        named(PLATFORMS, said).map(platform -> product + " on " + platform).orElse(product));
  }

  /// The name in the language that is spoken now. It is kept in English.
  public String words() {
    return words(text);
  }

  /// The same, of one that was kept as a text.
  public static String words(String text) {
    var parts = text.split(" on ", 2);
    return parts.length == 2
        ? Words.say(
            "identity.browser.on", Map.of("browser", word(parts[0]), "platform", word(parts[1])))
        : word(text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static String word(String english) {
    return switch (english) {
      case ANY -> Words.say("identity.browser.any");
      case "an iPhone" -> Words.say("identity.browser.iphone");
      case "an iPad" -> Words.say("identity.browser.ipad");
      default -> english;
    };
  }

  private static String start(String header) {
    return header.substring(0, Math.min(header.length(), MOST_READ));
  }

  private static Optional<String> named(List<Sign> signs, String said) {
    return signs.stream().filter(sign -> sign.isIn(said)).map(Sign::name).findFirst();
  }

  /// @param marks of which one is enough
  private record Sign(String name, List<String> marks) {

    Sign(String name, String... marks) {
      this(name, List.of(marks));
    }

    boolean isIn(String said) {
      return marks.stream().anyMatch(said::contains);
    }
  }
}
