package gondulf.mail;

import gondulf.protocol.MalformedValueException;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One plain mail address: no name beside it, no quotes, no comment, no route.
///
/// It allows fewer characters than the RFC does. Those left out (`%`, `!`, `|`, a dash in front)
/// have made mail servers send a letter elsewhere or run it as a command.
///
/// @param text the whole address, its domain in lower case and in ASCII
/// @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2">RFC 5321 §4.1.2</a>
public record MailAddress(String text) {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL_PART = 64;
  private static final Pattern LOCAL_PART =
      Pattern.compile("(?!-)[\\w#$&'*+=?^{}~-]++(\\.[\\w#$&'*+=?^{}~-]++)*+");
  private static final Pattern DOMAIN =
      Pattern.compile("((?!-)[a-z0-9-]{1,63}+(?<!-)\\.)++(?!-)[a-z0-9-]{2,63}+(?<!-)");
  private static final Pattern AMBIGUOUS = Pattern.compile("[\u00DF\u1E9E\u03C2\u200C\u200D]");
  private static final Pattern NUMERIC_END = Pattern.compile(".*\\.(\\d+|0x[0-9a-f]*)");

  public MailAddress {
    requireShort(text);
    var at = text.lastIndexOf('@');
    if (at < 0 || at > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
      throw malformed();
    }
    text = text.substring(0, at) + "@" + canonical(text.substring(at + 1));
    requireShort(text); // a domain may have grown in ASCII
  }

  public static MailAddress of(String text) {
    return new MailAddress(text);
  }

  /// The address that a link of a page leads to, or nothing where it is not one plain address.
  public static Optional<MailAddress> ofMailto(String href) {
    try {
      return Mailto.addressIn(href).map(MailAddress::of);
    } catch (MalformedValueException _) {
      return Optional.empty();
    }
  }

  /// The address as it may be shown and logged: enough for its owner to know it by.
  public String masked() {
    return text.charAt(0) + "•••@" + domain();
  }

  String domain() {
    return text.substring(text.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return masked();
  }

  private static void requireShort(String text) {
    if (text.length() > LONGEST) {
      throw new MalformedValueException("must not be longer than " + LONGEST + " characters");
    }
  }

  private static String canonical(String unicode) {
    var domain = ascii(unicode).toLowerCase(Locale.ROOT);
    if (!DOMAIN.matcher(domain).matches() || NUMERIC_END.matcher(domain).matches()) {
      throw malformed();
    }
    return domain;
  }

  /// Where the two editions of IDNA differ, the letter could go to another domain than was meant.
  private static String ascii(String unicode) {
    if (AMBIGUOUS.matcher(unicode).find()) {
      throw malformed();
    }
    try {
      return IDN.toASCII(unicode, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException _) {
      throw malformed();
    }
  }

  private static MalformedValueException malformed() {
    return new MalformedValueException("must be one plain mail address");
  }
}
