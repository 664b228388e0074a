package gondulf;

import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Chooses how log lines are written, before the first one is: GONDULF_LOG_FORMAT, `text` or
/// `json`.
class LogFormat implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    switch (environment.getProperty("gondulf.log-format", "")) {
      case "", "text" -> {}
      case "json" -> environment.getPropertySources().addLast(structured());
      default ->
          throw new SettingException(
              "GONDULF_LOG_FORMAT", "is not a format of the log", List.of("text", "json"));
    }
  }

  private static MapPropertySource structured() {
    return new MapPropertySource("logFormat", Map.of("logging.structured.format.console", "ecs"));
  }
}
