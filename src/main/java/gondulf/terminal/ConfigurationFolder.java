package gondulf.terminal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where programs of this system keep what belongs to one person.
///
/// @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base
///   Directories</a>
/// @param home of the person, where the environment names none
public record ConfigurationFolder(Map<String, String> environment, String system, Path home) {

  private static final String NAME = "gondulf";

  /// The folder of this program, whether it is there or not. `XDG_CONFIG_HOME` is heard everywhere,
  /// if it is absolute.
  public Path path() {
    return variable("XDG_CONFIG_HOME").orElseGet(this::ofSystem).resolve(NAME);
  }

  private Path ofSystem() {
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return variable("APPDATA").orElse(home.resolve("AppData").resolve("Roaming"));
    }
    var own = variable("HOME").orElse(home);
    return name.startsWith("mac")
        ? own.resolve("Library").resolve("Application Support")
        : own.resolve(".config");
  }

  private Optional<Path> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
