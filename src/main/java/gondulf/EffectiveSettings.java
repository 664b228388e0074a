package gondulf;

import gondulf.SettingsRecord.Default;
import gondulf.command.Setting;
import gondulf.command.SettingsReport;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/// The settings as the server would take them: its start, up to where it knows its settings, and
/// then the rules of each record of them.
final class EffectiveSettings {

  /// What is read elsewhere than in a record of ours.
  private static final List<Default> ELSEWHERE =
      List.of(
          new Default("gondulf.log-format", "text"),
          new Default("server.port", "8080"),
          new Default("server.address", ""));

  private final ConfigurableEnvironment environment;

  private EffectiveSettings(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  static SettingsReport report() {
    try {
      return new EffectiveSettings(environment()).bound();
    } catch (SettingException e) {
      return new SettingsReport(List.of(), List.of(String.valueOf(e.getMessage())));
    }
  }

  /// Everything that reads and judges variables and files at the start has had its turn in it.
  private static ConfigurableEnvironment environment() {
    var prepared = new AtomicReference<ConfigurableEnvironment>();
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    var application = new SpringApplication(GondulfApplication.class);
    ApplicationListener<ApplicationEnvironmentPreparedEvent> end =
        event -> {
          prepared.set(event.getEnvironment());
          throw new AbandonedRunException();
        };
    application.addListeners(end);
    try {
      application.run();
    } catch (AbandonedRunException _) {
      return prepared.get();
    }
    throw new IllegalStateException("the start could not be left");
  }

  private SettingsReport bound() {
    var binder = Binder.get(environment);
    var records = SettingsRecord.all();
    var bindings =
        Stream.concat(
            records.stream().map(each -> (Runnable) () -> each.bind(binder)),
            Stream.<Runnable>of(
                () -> binder.bind("server.port", Integer.class),
                () -> binder.bind("server.address", InetAddress.class)));
    var source = new SettingSource(environment);
    var settings =
        Stream.concat(records.stream().flatMap(SettingsRecord::defaults), ELSEWHERE.stream())
            .map(source::setting)
            .sorted(Comparator.comparing(Setting::name));
    return new SettingsReport(
        settings.toList(),
        bindings.map(EffectiveSettings::fault).flatMap(Optional::stream).toList());
  }

  private static Optional<String> fault(Runnable binding) {
    try {
      binding.run();
      return Optional.empty();
    } catch (BindException e) {
      return Optional.of(BindingFailures.sentence(e));
    }
  }
}
