package gondulf.ownership;

import gondulf.mail.MailAddress;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.Secret;
import gondulf.protocol.SecretHash;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/// The code that a letter carries to the person: 8 symbols out of 32, shown as `XXXX-XXXX`.
///
/// Read without regard to case, dashes and spaces, and with O taken for 0, I and L for 1: none of
/// the three is ever in a code. 40 bits, because five tries an hour for a year must stay hopeless.
record MailCode(String symbols) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final Pattern SYNTAX = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  MailCode {
    if (!SYNTAX.matcher(symbols).matches()) {
      throw new MalformedValueException("must be eight letters and digits");
    }
  }

  static MailCode random() {
    var symbols = new StringBuilder();
    RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> symbols.append(ALPHABET.charAt(i)));
    return new MailCode(symbols.toString());
  }

  static MailCode ofTyped(String text) {
    return new MailCode(
        text.toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1"));
  }

  /// The hash of this code for one sign-in, one website and the address that it went to; for any
  /// other it is another one.
  SecretHash hash(Attempt attempt, MailAddress address) {
    return new Secret(symbols)
        .derived(attempt.signIn() + " " + attempt.me() + " " + address.text())
        .hash();
  }

  String shown() {
    return symbols.substring(0, LENGTH / 2) + "-" + symbols.substring(LENGTH / 2);
  }

  @Override
  public String toString() {
    return "MailCode[hidden]";
  }
}
