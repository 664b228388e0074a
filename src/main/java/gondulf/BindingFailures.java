package gondulf;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says a setting that can't be used to the operator, by the name of its variable and in a
/// sentence.
@Order(Ordered.HIGHEST_PRECEDENCE)
class BindingFailures extends AbstractFailureAnalyzer<BindException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
    var variable = SettingNames.variable(cause.getName().toString());
    return isOurs(variable)
        ? new FailureAnalysis(sentence(cause), "Change it, or leave it out for its default.", cause)
        : null;
  }

  /// What is wrong, in a sentence.
  static String sentence(BindException cause) {
    var variable = SettingNames.variable(cause.getName().toString());
    var reason =
        choices(cause)
            .or(() -> Optional.ofNullable(deepest(cause).getMessage()))
            .map(words -> words + example(cause))
            .orElse("");
    return (startsWithName(reason) ? reason : said(variable, reason)) + ".";
  }

  /// A record is bound under a name that its settings share the beginning of.
  private static boolean isOurs(String variable) {
    return variable.startsWith("GONDULF")
        || SettingNames.SPRINGS.stream().anyMatch(name -> name.startsWith(variable));
  }

  /// Whether a rule that spans several settings names the one that it is about.
  private static boolean startsWithName(String reason) {
    return reason.matches("(?s)[A-Z]+_[A-Z_]+ .*");
  }

  private static String said(String variable, String reason) {
    return variable + (reason.startsWith("must ") ? " " : " can't be used: ") + reason;
  }

  private static Optional<String> choices(BindException cause) {
    var constants = type(cause).getEnumConstants();
    if (type(cause) == Integer.class) {
      return Optional.of("must be a number");
    }
    return constants == null
        ? Optional.empty()
        : Optional.of("must be one of " + List.of(constants).toString().toLowerCase(Locale.ROOT));
  }

  private static String example(BindException cause) {
    return type(cause) == Duration.class ? ", such as 30d or 12h" : "";
  }

  private static Class<?> type(BindException cause) {
    return cause.getTarget().getType().resolve(Object.class);
  }

  private static Throwable deepest(Throwable failure) {
    var cause = failure.getCause();
    return cause == null ? failure : deepest(cause);
  }
}
