package gondulf;

import gondulf.protocol.Issuer;
import gondulf.protocol.MalformedValueException;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses to start where everybody is to prove their website by mail and no mail can be sent:
/// nobody could sign in.
class MailForProof implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var verify = environment.getProperty("gondulf.verify", "").strip().toLowerCase(Locale.ROOT);
    if (List.of("email", "both").contains(verify)
        && environment.getProperty("gondulf.smtp.host", "").isEmpty()
        && !isForDevelopment(environment.getProperty("gondulf.base-url", ""))) {
      throw new SettingException(
          "GONDULF_VERIFY",
          "is " + verify + ", so GONDULF_SMTP_HOST must name a mail server, or nobody can sign in",
          "Set GONDULF_SMTP_HOST to the name of your mail server, or GONDULF_VERIFY to any or dns.");
    }
  }

  /// Where letters are shown in the console. What is no URL at all is told by whoever reads it.
  private static boolean isForDevelopment(String baseUrl) {
    try {
      return baseUrl.isEmpty() || Issuer.of(baseUrl).isLoopback();
    } catch (MalformedValueException _) {
      return true;
    }
  }
}
