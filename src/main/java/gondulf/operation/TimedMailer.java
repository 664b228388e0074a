package gondulf.operation;

import gondulf.mail.Letter;
import gondulf.mail.Mailer;
import gondulf.mail.Sent;

/// Counts what becomes of letters, and how long the mail server takes.
record TimedMailer(Mailer mailer, Timings<End> timings) implements Mailer {

  @Override
  public boolean isOn() {
    return mailer.isOn();
  }

  @Override
  public Sent send(Letter letter) {
    return timings.of(() -> mailer.send(letter), TimedMailer::end);
  }

  private static End end(Sent sent) {
    return switch (sent) {
      case Sent.Delivered _ -> End.DELIVERED;
      case Sent.Refused _ -> End.REFUSED;
      case Sent.Unavailable _ -> End.UNAVAILABLE;
    };
  }

  enum End {
    DELIVERED,
    REFUSED,
    UNAVAILABLE
  }
}
