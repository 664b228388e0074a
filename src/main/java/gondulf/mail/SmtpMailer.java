package gondulf.mail;

import gondulf.mail.Sent.Delivered;
import gondulf.mail.Sent.Refused;
import gondulf.mail.Sent.Unavailable;
import jakarta.mail.MessagingException;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends letters through the operator's mail server, one connection for each.
class SmtpMailer implements Mailer {

  private static final Logger log = LoggerFactory.getLogger(SmtpMailer.class);

  /// The library's own log. It tells whole dialogues, with addresses and what the letters say.
  private static final java.util.logging.Logger DIALOGUES =
      java.util.logging.Logger.getLogger("org.eclipse.angus.mail");

  private final SmtpServer server;
  private final LetterForm form;

  SmtpMailer(SmtpServer server, LetterForm form) {
    DIALOGUES.setLevel(Level.OFF);
    this.server = server;
    this.form = form;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Sent send(Letter letter) {
    try (var connection = server.connect()) {
      return hand(letter, connection);
    } catch (MessagingException e) {
      log.warn("the mail server cannot be used: {}", new Mishap(e).words(server.secrets()));
      return new Unavailable("The letter could not be sent: the mail server does not work.");
    }
  }

  private Sent hand(Letter letter, SmtpConnection connection) {
    try {
      connection.send(form.write(letter, connection.session()));
      log.info("a letter to {} was handed to the mail server", letter.to());
      return new Delivered();
    } catch (MessagingException e) {
      var mishap = new Mishap(e);
      log.warn("the mail server did not take a letter to {}: {}", letter.to(), mishap.codes());
      return mishap.isFinal()
          ? new Refused("The mail server refused to send a letter to this address.")
          : new Unavailable("The mail server did not take the letter just now.");
    }
  }
}
