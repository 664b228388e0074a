package gondulf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The server in a JVM of its own, where variables are as real as an operator's.
///
/// @param output all that it said until it ended
record ChildServer(int exitCode, String output) {

  private static final int PATIENCE = 120;

  /// Runs it in a directory until it ends, as it does at once if it can't start.
  static ChildServer run(Path directory, Map<String, String> variables)
      throws IOException, InterruptedException {
    var log = directory.resolve("output.log");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                GondulfApplication.class.getName(),
                "--server.port=0")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(variables);
    var process = builder.start();
    try {
      var hasEnded = process.waitFor(PATIENCE, TimeUnit.SECONDS);
      return new ChildServer(hasEnded ? process.exitValue() : 0, Files.readString(log));
    } finally {
      process.destroyForcibly();
    }
  }
}
