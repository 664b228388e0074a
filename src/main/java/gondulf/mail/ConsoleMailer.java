package gondulf.mail;

import gondulf.mail.Sent.Delivered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows letters in the console, for a server on the developer's own machine.
class ConsoleMailer implements Mailer {

  /// Its own name, so that nobody mistakes these lines for the log of a server in production.
  private static final Logger log = LoggerFactory.getLogger("gondulf.console");

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Sent send(Letter letter) {
    log.info("no mail server is set (GONDULF_SMTP_HOST), so here is the letter");
    log.info("To: {}", letter.to().text());
    log.info("Subject: {}", letter.subject());
    letter.text().lines().forEach(line -> log.info("{}", line));
    return new Delivered();
  }
}
