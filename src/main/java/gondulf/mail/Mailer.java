package gondulf.mail;

import gondulf.protocol.Issuer;

/// Sends letters to people.
public interface Mailer {

  /// Whether a server that has this mail host, which may be empty, can send letters.
  static boolean isSetUp(String host, Issuer issuer) {
    return !host.isEmpty() || issuer.isLoopback();
  }

  /// Whether letters can be sent at all, so that a way in by mail may be offered.
  boolean isOn();

  /// Hands one letter to the mail server and waits for its answer.
  Sent send(Letter letter);
}
