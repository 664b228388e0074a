package gondulf.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/// The operator's mail server, and how to talk to it.
///
/// @param greeting the name by which this server presents itself
/// @param trust makes TLS connections, to servers that are believed; asked only where there may be
///   one
record SmtpServer(
    SmtpProperties settings, String greeting, Supplier<SocketFactory> trust, Timeouts timeouts) {

  /// Opens a connection: past the greeting, the TLS handshake and the password.
  SmtpConnection connect() throws MessagingException {
    var session = Session.getInstance(properties());
    var transport = session.getTransport("smtp");
    if (settings.authenticates()) {
      transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
    } else {
      transport.connect(settings.host(), settings.port(), null, null);
    }
    return new SmtpConnection(session, transport);
  }

  /// Words that must not stand in the log even where the server says them.
  String[] secrets() {
    return new String[] {settings.password(), settings.username()};
  }

  private Properties properties() {
    var properties = new Properties();
    properties.put("mail.smtp.localhost", greeting);
    properties.put("mail.smtp.auth", String.valueOf(settings.authenticates()));
    properties.put("mail.smtp.quitwait", "false");
    protect(properties);
    limit(properties);
    return properties;
  }

  /// A password goes in the clear only where the operator wants no TLS; were the port alone to
  /// decide, whoever sits on the way could hide the server's offer and read it.
  private void protect(Properties properties) {
    var tls = settings.protection();
    var required =
        switch (tls) {
          case STARTTLS -> true;
          case OPPORTUNISTIC -> settings.authenticates();
          case NONE, IMPLICIT -> false;
        };
    properties.put("mail.smtp.ssl.enable", String.valueOf(tls == SmtpTls.IMPLICIT));
    properties.put("mail.smtp.starttls.enable", String.valueOf(tls != SmtpTls.NONE));
    properties.put("mail.smtp.starttls.required", String.valueOf(required));
    if (tls != SmtpTls.NONE) {
      properties.put("mail.smtp.ssl.socketFactory", trust.get());
    }
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
  }

  private void limit(Properties properties) {
    var answer = String.valueOf(timeouts.answer().toMillis());
    properties.put("mail.smtp.connectiontimeout", String.valueOf(timeouts.connect().toMillis()));
    properties.put("mail.smtp.timeout", answer);
    properties.put("mail.smtp.writetimeout", answer);
  }
}
