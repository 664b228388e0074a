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
    if (!variable.startsWith("GONDULF")) {
      return null;
    }
    var reason =
        choices(cause)
            .or(() -> Optional.ofNullable(deepest(cause).getMessage()))
            .map(words -> words + example(cause))
            .orElse("");
    var sentence = reason.startsWith(SettingNames.PREFIX) ? reason : said(variable, reason);
    return new FailureAnalysis(
        sentence + ".", "Change it, or leave it out for its default.", cause);
  }

  private static String said(String variable, String reason) {
    return variable + (reason.startsWith("must ") ? " " : " can't be used: ") + reason;
  }

  private static Optional<String> choices(BindException cause) {
    var constants = type(cause).getEnumConstants();
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
