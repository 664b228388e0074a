package gondulf.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A `main` of the tests in a JVM of its own, where it can be killed.
record ChildProgram(Process process, BufferedReader output) implements AutoCloseable {

  static ChildProgram start(Class<?> program, String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName());
    var builder =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments)).toList());
    var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new ChildProgram(process, process.inputReader());
  }

  String line() throws IOException {
    return String.valueOf(output.readLine());
  }

  /// Lets it go on, that waits for a line.
  void say(String line) throws IOException {
    process.outputWriter().append(line).append('\n').flush();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
