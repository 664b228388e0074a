package gondulf.mail;

import gondulf.protocol.MalformedValueException;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The operator's mail server. A setting that is empty is one that is not set.
///
/// @param host GONDULF_SMTP_HOST; without it, no mail is sent
/// @param port GONDULF_SMTP_PORT; an object, since Spring cannot make an `int` of nothing
/// @param username GONDULF_SMTP_USERNAME; without it, the server is not asked to let us in
/// @param password GONDULF_SMTP_PASSWORD
/// @param from GONDULF_SMTP_FROM, the address that letters come from; without it, the user name
/// @param tls GONDULF_SMTP_TLS; without it, the port decides
@ConfigurationProperties("gondulf.smtp")
record SmtpProperties(
    @DefaultValue("") String host,
    @DefaultValue("587") Integer port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("") String tls) {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?");

  SmtpProperties {
    require(
        host.isEmpty() || HOST.matcher(host).matches(),
        "GONDULF_SMTP_HOST must be the name of a host, without a port");
    require(port > 0 && port < 65_536, "GONDULF_SMTP_PORT must be a number from 1 to 65535");
    require(
        username.isEmpty() == password.isEmpty(),
        "GONDULF_SMTP_USERNAME and GONDULF_SMTP_PASSWORD must both be set, or neither");
    require(
        SmtpTls.isSetting(tls), "GONDULF_SMTP_TLS must be none, starttls or implicit, or not set");
    require(
        host.isEmpty() || isAddress(from.isEmpty() ? username : from),
        "GONDULF_SMTP_FROM must be set to the mail address that letters come from, like"
            + " gondulf@mail.example, unless GONDULF_SMTP_USERNAME is such an address");
  }

  boolean isSet() {
    return !host.isEmpty();
  }

  boolean authenticates() {
    return !username.isEmpty();
  }

  MailAddress sender() {
    return MailAddress.of(from.isEmpty() ? username : from);
  }

  SmtpTls protection() {
    return SmtpTls.of(tls, port);
  }

  @Override
  public String toString() {
    return "SmtpProperties[host=%s, port=%d, hidden]".formatted(host, port);
  }

  private static boolean isAddress(String text) {
    try {
      return !MailAddress.of(text).text().isEmpty();
    } catch (MalformedValueException _) {
      return false;
    }
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
