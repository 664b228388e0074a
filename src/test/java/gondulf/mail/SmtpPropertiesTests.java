package gondulf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SmtpPropertiesTests {

  private static final String ENVIRONMENT =
      StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
  private static final Map<String, String> GOOD =
      Map.of("HOST", "mail.example", "FROM", "gondulf@id.example");

  @Test
  void withNothingSetThereIsNoMailServer() {
    assertThat(bind(Map.of()).isSet()).isFalse();
  }

  @Test
  void whatIsSetToNothingIsNotSet() {
    var empty =
        Map.of("HOST", "", "PORT", "", "USERNAME", "", "PASSWORD", "", "FROM", "", "TLS", "");

    assertThat(bind(empty)).isEqualTo(bind(Map.of()));
    assertThat(bind(empty).port()).isEqualTo(587);
  }

  @ParameterizedTest
  @CsvSource({
    "587, '', STARTTLS",
    "465, '', IMPLICIT",
    "25, '', OPPORTUNISTIC",
    "2525, '', OPPORTUNISTIC",
    "587, none, NONE",
    "587, implicit, IMPLICIT",
    "465, starttls, STARTTLS",
    "25, STARTTLS, STARTTLS"
  })
  void thePortDecidesAboutTlsWhereNothingIsSaid(String port, String tls, SmtpTls protection) {
    assertThat(bind(with("PORT", port, "TLS", tls)).protection()).isEqualTo(protection);
  }

  @Test
  void lettersComeFromTheAddressThatIsSet() {
    assertThat(bind(with("USERNAME", "u@mail.example", "PASSWORD", "p")).sender())
        .isEqualTo(MailAddress.of("gondulf@id.example"));
  }

  @Test
  void lettersComeFromTheUserNameWhereItIsAnAddress() {
    var settings = with("FROM", "", "USERNAME", "u@mail.example", "PASSWORD", "p");

    assertThat(bind(settings).sender()).isEqualTo(MailAddress.of("u@mail.example"));
  }

  @ParameterizedTest
  @CsvSource({
    "HOST, mail.example:587, GONDULF_SMTP_HOST must be the name of a host",
    "HOST, smtp://mail.example, GONDULF_SMTP_HOST must be the name of a host",
    "PORT, 0, GONDULF_SMTP_PORT must be a number from 1 to 65535",
    "PORT, 65536, GONDULF_SMTP_PORT must be a number from 1 to 65535",
    "USERNAME, u, GONDULF_SMTP_USERNAME and GONDULF_SMTP_PASSWORD must both be set",
    "PASSWORD, p, GONDULF_SMTP_USERNAME and GONDULF_SMTP_PASSWORD must both be set",
    "FROM, '', GONDULF_SMTP_FROM must be set to the mail address",
    "FROM, Gondulf <g@id.example>, GONDULF_SMTP_FROM must be set to the mail address",
    "TLS, opportunistic, 'GONDULF_SMTP_TLS must be none, starttls or implicit'",
    "TLS, true, 'GONDULF_SMTP_TLS must be none, starttls or implicit'"
  })
  void aWrongSettingIsRefusedByItsName(String name, String value, String sentence) {
    assertThatThrownBy(() -> bind(with(name, value)))
        .isInstanceOf(BindException.class)
        .rootCause()
        .hasMessageStartingWith(sentence);
  }

  @Test
  void aPortThatIsNoNumberIsRefusedByItsName() {
    assertThatThrownBy(() -> bind(with("PORT", "smtp")))
        .isInstanceOfSatisfying(
            BindException.class,
            e -> assertThat(String.valueOf(e.getProperty())).contains("GONDULF_SMTP_PORT"));
  }

  @Test
  void thePasswordIsNotShown() {
    var settings = bind(with("USERNAME", "user", "PASSWORD", "correct horse"));

    assertThat(settings.toString()).contains("mail.example").doesNotContain("horse", "user");
  }

  private static Map<String, String> with(String... namesAndValues) {
    var settings = new HashMap<>(GOOD);
    for (var i = 0; i < namesAndValues.length; i += 2) {
      settings.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return settings;
  }

  /// Binds as Spring Boot does from the environment.
  private static SmtpProperties bind(Map<String, String> settings) {
    Map<String, Object> variables =
        settings.entrySet().stream()
            .collect(
                Collectors.toMap(each -> "GONDULF_SMTP_" + each.getKey(), Map.Entry::getValue));
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(ENVIRONMENT, new SystemEnvironmentPropertySource(ENVIRONMENT, variables));
    return Binder.get(environment).bindOrCreate("gondulf.smtp", SmtpProperties.class);
  }
}
