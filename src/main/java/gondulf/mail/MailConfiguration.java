package gondulf.mail;

import gondulf.protocol.Issuer;
import java.time.InstantSource;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses how letters go: by the operator's mail server; without one, to the developer's console;
/// in production not at all.
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  @Bean
  Mailer mailer(SmtpProperties smtp, Issuer issuer, InstantSource clock) {
    if (!Mailer.isSetUp(smtp.host(), issuer)) {
      return new NoMailer();
    }
    if (!smtp.isSet()) {
      return new ConsoleMailer();
    }
    var server =
        new SmtpServer(smtp, greeting(issuer), SSLSocketFactory::getDefault, Timeouts.USUAL);
    return new SmtpMailer(server, new LetterForm(smtp.sender(), clock));
  }

  /// A mail server expects a host name that could be one: never this machine's own, which in a
  /// container is a random word.
  private static String greeting(Issuer issuer) {
    return issuer.isLoopback() ? "localhost" : issuer.url().getHost();
  }
}
