package gondulf.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Whether what this process puts out is for eyes.
final class Screen {

  private static final Path OUTPUT = Path.of("/proc/self/fd/1");

  private Screen() {}

  /// A console of Java's is there only if input and output are one; Linux tells of the output
  /// alone.
  static boolean isTheOutput() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        || isTerminal(OUTPUT);
  }

  private static boolean isTerminal(Path descriptor) {
    try {
      var device = descriptor.toRealPath();
      return device.startsWith("/dev/pts") || device.toString().startsWith("/dev/tty");
    } catch (IOException _) {
      return false;
    }
  }
}
