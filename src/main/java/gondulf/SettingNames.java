package gondulf;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/// Refuses to start with a `GONDULF_` variable that is not a setting: a misspelled one would
/// silently leave its default in force.
class SettingNames implements EnvironmentPostProcessor {

  static final Set<String> KNOWN =
      Set.of(
          "GONDULF_ALLOWED_DOMAINS",
          "GONDULF_BASE_URL",
          "GONDULF_CODE_LIFETIME",
          "GONDULF_DATABASE_URL",
          "GONDULF_DEFAULT_SCOPE",
          "GONDULF_DNS_SERVERS",
          "GONDULF_LOG_FORMAT",
          "GONDULF_MAILS_PER_HOUR",
          "GONDULF_PKCE_EXEMPT_CLIENTS",
          "GONDULF_REFRESH_LIFETIME",
          "GONDULF_REQUESTS_PER_MINUTE",
          "GONDULF_REQUIRE_PKCE",
          "GONDULF_SMTP_FROM",
          "GONDULF_SMTP_HOST",
          "GONDULF_SMTP_PASSWORD",
          "GONDULF_SMTP_PORT",
          "GONDULF_SMTP_TLS",
          "GONDULF_SMTP_USERNAME",
          "GONDULF_TOKEN_LIFETIME",
          "GONDULF_TRUSTED_PROXIES",
          "GONDULF_VERIFY");

  static final String PREFIX = "GONDULF_";

  /// Of Spring Boot's own names, those that are spoken of here.
  static final List<String> SPRINGS =
      List.of(
          "SERVER_PORT", "SERVER_ADDRESS", "MANAGEMENT_SERVER_PORT", "MANAGEMENT_SERVER_ADDRESS");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    firstUnknown(environment.getSystemEnvironment().keySet())
        .or(() -> firstUnknown(namesOfProperties(environment)))
        .ifPresent(SettingNames::refuse);
  }

  /// The environment of this process, for what runs without the server: refused for the same names.
  static Map<String, String> ofEnvironment() {
    var variables = System.getenv();
    firstUnknown(variables.keySet()).ifPresent(SettingNames::refuse);
    return variables;
  }

  private static void refuse(String unknown) {
    throw new SettingException(unknown, "is not a setting of Gondulf", KNOWN);
  }

  static Optional<String> firstUnknown(Collection<String> names) {
    return new TreeSet<>(names)
        .stream().filter(name -> name.startsWith(PREFIX) && !KNOWN.contains(name)).findFirst();
  }

  /// The names that properties given in another way (a file, an argument) would have as variables.
  private static Collection<String> namesOfProperties(ConfigurableEnvironment environment) {
    var names = new TreeSet<String>();
    for (var source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        for (var name : enumerable.getPropertyNames()) {
          if (name.startsWith("gondulf.")) {
            names.add(variable(name));
          }
        }
      }
    }
    return names;
  }

  /// Whether a variable is a setting that this program explains.
  static boolean isOurs(String variable) {
    return variable.startsWith(PREFIX) || SPRINGS.contains(variable);
  }

  static String variable(String property) {
    return property
        .replaceFirst("\\[\\d+]$", "")
        .replace('.', '_')
        .replace('-', '_')
        .toUpperCase(Locale.ROOT);
  }
}
