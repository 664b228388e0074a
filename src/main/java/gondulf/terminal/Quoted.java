package gondulf.terminal;

import java.util.regex.Pattern;

/// Text of strangers, made fit to be shown in a terminal.
final class Quoted {

  private static final int LONGEST = 300;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

  private Quoted() {}

  /// Cut short, without characters that a terminal or a reader might take for something else.
  static String of(String text) {
    var shown = printable(text).strip();
    return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
  }

  /// Control characters of both sets: U+009B begins a command to a terminal as U+001B does.
  static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ");
  }
}
