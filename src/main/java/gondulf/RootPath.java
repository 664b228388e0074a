package gondulf;

import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses to start anywhere but at the root of the base URL: what holds for a path is looked up by
/// the path as it was asked, and below another one nothing would be found.
class RootPath implements EnvironmentPostProcessor {

  private static final List<String> PREFIXES =
      List.of("server.servlet.context-path", "spring.mvc.servlet.path");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    for (var name : PREFIXES) {
      var path = environment.getProperty(name, "").strip();
      if (!path.isEmpty() && !path.equals("/")) {
        throw new SettingException(
            SettingNames.variable(name),
            "is " + path + ", but this server answers at the root of its own origin only",
            "Take it away, and give the server a host name or a port of its own.");
      }
    }
  }
}
