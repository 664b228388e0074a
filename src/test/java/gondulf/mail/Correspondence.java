package gondulf.mail;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/// The mailers and letters of these tests.
final class Correspondence {

  static final MailAddress ALICE = MailAddress.of("alice.liddell@alice.example");
  static final String CODE = "K7QM-2XWD";
  static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

  private static final Timeouts SHORT =
      new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(10));

  private Correspondence() {}

  static Letter letter() {
    return letterTo(ALICE.text());
  }

  static Letter letterTo(String address) {
    return new Letter(MailAddress.of(address), "Your code", "Your code is\n\n" + CODE + "\n");
  }

  /// Without a user name.
  static SmtpMailer stranger(int port, String tls, SSLContext trust) {
    return mailer(new SmtpProperties("localhost", port, "", "", "gondulf@id.example", tls), trust);
  }

  /// With the one user name that the post office knows, and its password.
  static SmtpMailer user(int port, String tls, SSLContext trust) {
    return user(port, tls, trust, PostOffice.PASSWORD);
  }

  static SmtpMailer user(int port, String tls, SSLContext trust, String password) {
    return mailer(
        new SmtpProperties("localhost", port, PostOffice.USER, password, "gondulf@id.example", tls),
        trust);
  }

  static SmtpMailer impatient(int port) {
    return waiting(port, SHORT);
  }

  static SmtpMailer waiting(int port, Timeouts timeouts) {
    var settings = new SmtpProperties("localhost", port, "", "", "gondulf@id.example", "");
    return mailer(new SmtpServer(settings, "id.example", SSLSocketFactory::getDefault, timeouts));
  }

  /// What a server in production believes.
  static SSLContext everyday() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static SmtpMailer mailer(SmtpProperties settings, SSLContext trust) {
    return mailer(new SmtpServer(settings, "id.example", trust::getSocketFactory, Timeouts.USUAL));
  }

  private static SmtpMailer mailer(SmtpServer server) {
    return new SmtpMailer(
        server, new LetterForm(MailAddress.of("gondulf@id.example"), InstantSource.fixed(NOW)));
  }
}
