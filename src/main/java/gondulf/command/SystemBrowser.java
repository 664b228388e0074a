package gondulf.command;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The browser of whoever sits at this machine. No shell reads the address on its way there.
///
/// @see <a href="http://www.catb.org/~esr/BROWSER/">BROWSER</a>
record SystemBrowser(Map<String, String> environment, String system) {

  private static final Set<String> SCHEMES = Set.of("https", "http");
  private static final int MILLIS_TO_FAIL = 700;

  /// Whether a browser seems to open. It may still fail where nobody sees it.
  boolean open(URI url) {
    if (!SCHEMES.contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))) {
      return false;
    }
    return commands(url.toString()).stream().anyMatch(SystemBrowser::starts);
  }

  /// What may be tried, one after the other. Without a screen none is, since a browser would take
  /// the terminal.
  List<List<String>> commands(String url) {
    var chosen = variable("BROWSER");
    if (chosen.isPresent()) {
      return Arrays.stream(chosen.orElseThrow().split(File.pathSeparator))
          .filter(command -> !command.isBlank())
          .map(command -> words(command.strip(), url))
          .toList();
    }
    var name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of(List.of("rundll32", "url.dll,FileProtocolHandler", url));
    }
    if (name.startsWith("mac")) {
      return List.of(List.of("open", url));
    }
    var hasScreen = variable("DISPLAY").or(() -> variable("WAYLAND_DISPLAY")).isPresent();
    return hasScreen ? List.of(List.of("xdg-open", url)) : List.of();
  }

  private static List<String> words(String command, String url) {
    var words = Stream.of(command.split("\\s+"));
    return command.contains("%s")
        ? words.map(word -> word.replace("%s", url)).toList()
        : Stream.concat(words, Stream.of(url)).toList();
  }

  private Optional<String> variable(String name) {
    return Optional.of(environment.getOrDefault(name, "")).filter(value -> !value.isBlank());
  }

  private static boolean starts(List<String> command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return !process.waitFor(MILLIS_TO_FAIL, TimeUnit.MILLISECONDS) || process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
