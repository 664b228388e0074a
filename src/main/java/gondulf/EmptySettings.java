package gondulf;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// Takes a variable of ours that is empty for one that is not set, as files of variables have them
/// (`GONDULF_SMTP_HOST=`): its default stays in force.
class EmptySettings implements EnvironmentPostProcessor, Ordered {

  private static final String VARIABLES =
      StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

  /// Before Spring Boot notes where each value comes from, which it says with a wrong one.
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var sources = environment.getPropertySources();
    if (sources.get(VARIABLES) instanceof SystemEnvironmentPropertySource variables) {
      sources.replace(
          VARIABLES,
          new SystemEnvironmentPropertySource(VARIABLES, withoutEmpty(variables.getSource())));
    }
  }

  private static Map<String, Object> withoutEmpty(Map<String, Object> variables) {
    return variables.entrySet().stream()
        .filter(each -> !SettingNames.isOurs(each.getKey()) || !each.getValue().equals(""))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
