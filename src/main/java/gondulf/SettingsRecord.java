package gondulf;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// A room's record of settings, found as the server finds it, and bound as the server binds it.
final class SettingsRecord {

  private final Class<?> type;

  private SettingsRecord(Class<?> type) {
    this.type = type;
  }

  static List<SettingsRecord> all() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents(GondulfApplication.class.getPackageName()).stream()
        .map(each -> ClassUtils.resolveClassName(String.valueOf(each.getBeanClassName()), null))
        .map(SettingsRecord::new)
        .toList();
  }

  void bind(Binder binder) {
    binder.bindOrCreate(prefix(), Bindable.of(type));
  }

  Stream<Default> defaults() {
    return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
        .map(each -> new Default(property(each.getName()), value(each)));
  }

  private String prefix() {
    return type.getAnnotation(ConfigurationProperties.class).value();
  }

  private String property(String component) {
    return prefix() + "." + component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String value(Parameter component) {
    return Optional.ofNullable(component.getAnnotation(DefaultValue.class))
        .map(each -> String.join(",", each.value()))
        .orElse("");
  }

  /// What holds where nothing is said.
  record Default(String property, String value) {}
}
