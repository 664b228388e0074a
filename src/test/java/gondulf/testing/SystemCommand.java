package gondulf.testing;

import java.io.IOException;
import java.util.List;

/// What the machine of the tests can do, if it has the program and lets this user run it.
public final class SystemCommand {

  private SystemCommand() {}

  /// Runs a command to its end.
  public static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(List.of(command)).start().onExit().join().exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
