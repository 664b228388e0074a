package gondulf.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open connection to the mail server, good for one letter.
record SmtpConnection(Session session, Transport transport) implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SmtpConnection.class);

  /// Comes back when the server has said that it has the letter.
  void send(Message message) throws MessagingException {
    transport.sendMessage(message, message.getAllRecipients());
  }

  /// A farewell that fails takes nothing back of what was sent before.
  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException e) {
      log.debug("the connection to the mail server ended early: {}", e.getMessage());
    }
  }
}
