package gondulf.mail;

import gondulf.mail.Sent.Delivered;
import gondulf.mail.Sent.Refused;
import gondulf.mail.Sent.Unavailable;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Callable;

/// One letter on its way to the mail server.
record Delivery(SmtpServer server, LetterForm form, Letter letter)
    implements Callable<Delivery.Outcome> {

  @Override
  public Outcome call() {
    try (var connection = server.connect()) {
      return hand(connection);
    } catch (MessagingException e) {
      return new Outcome(
          new Unavailable("The letter could not be sent: the mail server does not work."),
          "the mail server cannot be used: " + new Mishap(e).words(server.secrets()));
    }
  }

  /// What came of it when its time was over, whatever the server says later.
  Outcome overtime(Duration time) {
    return notTaken(notNow(), "not within %d ms".formatted(time.toMillis()));
  }

  /// What came of it when this server stopped.
  Outcome brokenOff() {
    return notTaken(notNow(), "it was broken off");
  }

  private Outcome hand(SmtpConnection connection) {
    try {
      connection.send(form.write(letter, connection.session()));
      return new Outcome(
          new Delivered(), "a letter to %s was handed to the mail server".formatted(letter.to()));
    } catch (MessagingException e) {
      var mishap = new Mishap(e);
      var refused = new Refused("The mail server refused to send a letter to this address.");
      return notTaken(mishap.isFinal() ? refused : notNow(), mishap.codes());
    }
  }

  private Outcome notTaken(Sent sent, String why) {
    return new Outcome(
        sent, "the mail server did not take a letter to %s: %s".formatted(letter.to(), why));
  }

  private static Sent notNow() {
    return new Unavailable("The mail server did not take the letter just now.");
  }

  /// @param story for the log
  record Outcome(Sent sent, String story) {}
}
