package gondulf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// What the rooms are told when the server starts with some variables: every record of settings,
/// bound as the server binds it, but without the server.
final class BoundSettings {

  private static final String VARIABLES =
      StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

  private BoundSettings() {}

  static Collection<Object> of(Map<String, String> variables) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(VARIABLES, new SystemEnvironmentPropertySource(VARIABLES, Map.copyOf(variables)));
    var application = new SpringApplication(Scan.class);
    application.setEnvironment(environment);
    application.setWebApplicationType(WebApplicationType.NONE);
    try (var context = application.run()) {
      return List.copyOf(context.getBeansWithAnnotation(ConfigurationProperties.class).values());
    }
  }

  @ConfigurationPropertiesScan(basePackageClasses = GondulfApplication.class)
  static class Scan {}
}
