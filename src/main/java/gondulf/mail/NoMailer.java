package gondulf.mail;

import gondulf.mail.Sent.Unavailable;

/// Sends nothing: the operator of this server has set no mail server.
class NoMailer implements Mailer {

  @Override
  public boolean isOn() {
    return false;
  }

  @Override
  public Sent send(Letter letter) {
    return new Unavailable("This server does not send mail.");
  }
}
