package gondulf.network;

import java.util.regex.Pattern;

/// The syntax of names that may be looked up: at least two labels of ASCII letters, digits and
/// dashes, without a dot at the end.
///
/// A name whose last label is a number is an address in disguise.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc1123#section-2.1">RFC 1123 §2.1</a>
/// @see <a href="https://url.spec.whatwg.org/#ends-in-a-number-checker">URL standard, hosts that
///   end in a number</a>
public final class DomainName {

  private static final int LONGEST = 253;
  private static final String LABEL = "(?!-)[a-z0-9-]{1,63}(?<!-)";
  private static final Pattern HOST =
      Pattern.compile(LABEL + "(\\." + LABEL + ")+", Pattern.CASE_INSENSITIVE);
  private static final Pattern RECORD_OWNER =
      Pattern.compile("(_[a-z0-9-]{1,62}\\.)*" + HOST.pattern(), Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMERIC_END =
      Pattern.compile(".*\\.(\\d+|0x[0-9a-f]*)", Pattern.CASE_INSENSITIVE);

  private DomainName() {}

  /// Whether a host of this name can have addresses.
  public static boolean isHost(String name) {
    return isName(name, HOST);
  }

  /// Whether records can stand at this name: at a host, or at labels before it that begin with an
  /// underscore.
  static boolean isRecordOwner(String name) {
    return isName(name, RECORD_OWNER);
  }

  private static boolean isName(String name, Pattern syntax) {
    return name.length() <= LONGEST
        && syntax.matcher(name).matches()
        && !NUMERIC_END.matcher(name).matches();
  }
}
