package gondulf.terminal;

import java.util.Map;

/// The Web as this client sees it: through the proxy that the environment names, patient with a
/// network that fails for a moment, and never patient without end.
public final class Web {

  private final Map<String, String> environment;

  private Web(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /// The Web from where this program runs. Nothing is opened before it is used.
  ///
  /// @param environment of which the variables for proxies are read
  public static Web of(Map<String, String> environment) {
    return new Web(environment);
  }

  @Override
  public String toString() {
    return "Web[%d variables]".formatted(environment.size());
  }
}
