package gondulf.web;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where a heading is on its page, by the rule that code hosts follow when they show Markdown.
public final class Anchor {

  private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{N} _-]");

  private Anchor() {}

  public static String of(String heading) {
    return LEFT_OUT.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("").replace(' ', '-');
  }
}
