package gondulf.mail;

import java.util.Arrays;
import java.util.Locale;

/// How the way to the mail server is protected. Where there is TLS, the server's certificate has to
/// be a valid one for its name.
enum SmtpTls {
  /// In the clear, because the operator said so.
  NONE,
  /// Begun in the clear; a server that does not offer TLS gets no letter.
  STARTTLS,
  /// TLS from the first byte.
  IMPLICIT,
  /// TLS where the server offers it. Never said by the operator, only by the port.
  OPPORTUNISTIC;

  static boolean isSetting(String text) {
    return text.isEmpty()
        || Arrays.asList("none", "starttls", "implicit").contains(text.toLowerCase(Locale.ROOT));
  }

  /// What the operator said, or where nothing was said, what is usual on the port.
  static SmtpTls of(String setting, int port) {
    return setting.isEmpty() ? usualOn(port) : valueOf(setting.toUpperCase(Locale.ROOT));
  }

  private static SmtpTls usualOn(int port) {
    return switch (port) {
      case 465 -> IMPLICIT;
      case 587 -> STARTTLS;
      default -> OPPORTUNISTIC;
    };
  }
}
