package gondulf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A command in a JVM of its own, as an operator runs it.
///
/// @param output what it said to whoever reads its answer
/// @param errors what it said besides
record ChildCommand(int exitCode, String output, String errors) {

  private static final int PATIENCE = 120;
  private static final Pattern IN_HELP = Pattern.compile("(?m)^  ([a-z-]+) ");

  static ChildCommand run(Path directory, Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    return ended(directory, variables, with(arguments));
  }

  /// The names of all commands, as their help tells them.
  static List<String> namesIn(Path directory) throws IOException, InterruptedException {
    var help = run(directory, Map.of(), "--help");
    return IN_HELP.matcher(help.output()).results().map(each -> each.group(1)).toList();
  }

  /// The same as a user whom closed doors stop, which they do not stop root from passing.
  static ChildCommand runWithoutPrivileges(
      Path directory, Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    var drop = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");
    var isRoot = System.getProperty("user.name").equals("root");
    var prefix = isRoot ? drop.stream() : Stream.<String>empty();
    return ended(directory, variables, Stream.concat(prefix, with(arguments).stream()).toList());
  }

  /// The same at a terminal: what it puts out, and its errors with it, is for eyes.
  static ChildCommand runOnAScreen(
      Path directory, Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    var line = String.join(" ", with(arguments));
    return ended(directory, variables, List.of("script", "-qec", line, "/dev/null"));
  }

  private static ChildCommand ended(
      Path directory, Map<String, String> variables, List<String> command)
      throws IOException, InterruptedException {
    var output = directory.resolve("command.out");
    var errors = directory.resolve("command.err");
    var builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().putAll(variables);
    var process = builder.start();
    try {
      var hasEnded = process.waitFor(PATIENCE, TimeUnit.SECONDS);
      return new ChildCommand(
          hasEnded ? process.exitValue() : -1,
          Files.readString(output, UTF_8),
          Files.readString(errors, UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }

  private static List<String> with(String... arguments) {
    return Stream.concat(program().stream(), Stream.of(arguments)).toList();
  }

  private static List<String> program() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-Xlog:class+load:file=loaded.txt",
        "-cp",
        System.getProperty("java.class.path"),
        GondulfApplication.class.getName());
  }
}
