package gondulf.language;

import java.util.regex.Pattern;

/// The little by which a sentence may be marked up: `**strong**`, code in backticks, and
/// `[words](where)` for a link.
final class Markup {

  private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern CODE = Pattern.compile("`(.+?)`");
  private static final Pattern ELSEWHERE = Pattern.compile("\\[(.+?)]\\((https:\\S+?)\\)");
  private static final Pattern LINK = Pattern.compile("\\[(.+?)]\\((\\S+?)\\)");

  private Markup() {}

  /// A sentence as HTML. Its names in braces stay, so that what is put there later is never taken
  /// for markup.
  static String of(String sentence) {
    var strong = STRONG.matcher(inert(sentence)).replaceAll("<strong>$1</strong>");
    var code = CODE.matcher(strong).replaceAll("<code>$1</code>");
    var away = ELSEWHERE.matcher(code).replaceAll("<a href=\"$2\" rel=\"noreferrer\">$1</a>");
    return LINK.matcher(away).replaceAll("<a href=\"$2\">$1</a>");
  }

  /// What somebody else has written, as HTML that shows it, in an attribute too.
  static String escaped(String text) {
    return inert(text).replace("'", "&#39;").replace("=", "&#x3D;").replace("`", "&#x60;");
  }

  private static String inert(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
