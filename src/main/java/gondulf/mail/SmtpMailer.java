package gondulf.mail;

import gondulf.mail.Sent.Delivered;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends letters through the operator's mail server, one connection for each.
///
/// A letter has one deadline, however many answers the server owes. It goes on a virtual thread of
/// its own, where an interrupt ends even a read that gets a byte now and then.
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
    var outcome = withinTime(new Delivery(server, form, letter), server.timeouts().whole());
    if (outcome.sent() instanceof Delivered) {
      log.info("{}", outcome.story());
    } else {
      log.warn("{}", outcome.story());
    }
    return outcome.sent();
  }

  private static Delivery.Outcome withinTime(Delivery delivery, Duration time) {
    var underway = new FutureTask<>(delivery);
    Thread.ofVirtual().name("letter").start(underway);
    try {
      return underway.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return delivery.overtime(time);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return delivery.brokenOff();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a letter broke", e);
    } finally {
      underway.cancel(true);
    }
  }
}
