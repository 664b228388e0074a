package gondulf;

import gondulf.SettingsRecord.Default;
import gondulf.command.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;

/// What is said of each setting, and by whom.
final class SettingSource {

  private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|KEY|TOKEN)");
  private static final String OWN_FILE = "class path resource [application.properties]";

  private final ConfigurableEnvironment environment;

  SettingSource(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  Setting setting(Default otherwise) {
    var name = SettingNames.variable(otherwise.property());
    var said = said(otherwise.property());
    var value = said.map(_ -> value(otherwise.property())).orElse(otherwise.value());
    return new Setting(
        name,
        SECRET.matcher(name).matches() && !value.isEmpty() ? "(hidden)" : value,
        said.map(SettingSource::origin).orElse("default"));
  }

  private Optional<ConfigurationProperty> said(String property) {
    var names = List.of(property, property + "[0]");
    for (var source : ConfigurationPropertySources.get(environment)) {
      for (var name : names) {
        var said = source.getConfigurationProperty(ConfigurationPropertyName.of(name));
        if (said != null) {
          return Optional.of(said);
        }
      }
    }
    return Optional.empty();
  }

  private String value(String property) {
    return Optional.ofNullable(environment.getProperty(property))
        .orElseGet(() ->
            String.join(
                ",",
                Binder.get(environment)
                    .bind(property, Bindable.listOf(String.class))
                    .orElse(List.of())));
  }

  private static String origin(ConfigurationProperty said) {
    var origin = String.valueOf(said.getOrigin());
    if (origin.startsWith("System Environment Property")) {
      return "environment";
    }
    return origin.startsWith(OWN_FILE) ? "default" : origin;
  }
}
