package gondulf.mail;

/// Mailers for the tests of other rooms.
public final class Mailers {

  private Mailers() {}

  /// A real one, for a mail server on a port of this machine.
  public static Mailer at(int port) {
    return Correspondence.stranger(port, "none", Correspondence.everyday());
  }

  /// That of a server without mail.
  public static Mailer off() {
    return new NoMailer();
  }
}
