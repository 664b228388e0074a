package gondulf;

import java.util.Collection;
import java.util.TreeSet;

/// A setting that the server can't start with, and what may be said instead.
class SettingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String advice;

  SettingException(String variable, String problem, Collection<String> choices) {
    this(variable, problem, "Use one of: " + String.join(", ", new TreeSet<>(choices)) + ".");
  }

  /// @param advice what to do instead, as a sentence
  SettingException(String variable, String problem, String advice) {
    super(variable + " " + problem + ".");
    this.advice = advice;
  }

  String advice() {
    return advice;
  }
}
