package gondulf.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/// A finding as pages show it.
///
/// @param report where the report is that it belongs to
public record FindingView(Told told, String report) {

  /// Where the report of a website is.
  public static String report(String address) {
    return "/setup?me=" + URLEncoder.encode(address, UTF_8);
  }

  public String level() {
    return told.level().id();
  }

  public String symbol() {
    return told.level().symbol();
  }

  public boolean isGood() {
    return told.level() == Level.GOOD;
  }

  public boolean hasAdvice() {
    return !told.advice().isEmpty();
  }

  public boolean hasLines() {
    return !told.lines().isEmpty();
  }

  /// Where this one is looked at anew.
  public String again() {
    return report + "&only=" + told.check() + "#" + told.check();
  }
}
