package gondulf.language;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A part of a sentence that a room below speaks, which knows of no languages: why something did
/// not work, or what a rule asks for. It is English there, for the log too, and is its own name
/// here.
public final class Phrase {

  private static final Pattern CODE = Pattern.compile(" \\([A-Z0-9]+\\)$");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private Phrase() {}

  /// The phrase in the language that is spoken now. A code in brackets behind it stays.
  public static String words(String english) {
    var bare = CODE.matcher(english).replaceFirst("");
    return Words.find("language." + key(bare), Map.of())
        .map(said -> said + english.substring(bare.length()))
        .orElse(english);
  }

  static String key(String english) {
    return NO_WORD.matcher(english.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("-$", "");
  }
}
