package gondulf.mail;

/// Sends letters to people.
public interface Mailer {

  /// Whether letters can be sent at all, so that a way in by mail may be offered.
  boolean isOn();

  /// Hands one letter to the mail server and waits for its answer.
  Sent send(Letter letter);
}
