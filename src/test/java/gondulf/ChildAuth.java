package gondulf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An `auth` command in a JVM of its own, which a person talks to while it runs.
record ChildAuth(Process process, BufferedReader output, Path errorFile) implements AutoCloseable {

  private static final int PATIENCE = 120;

  static ChildAuth start(Path directory, Map<String, String> variables, String... arguments)
      throws IOException {
    var errors = Files.createTempFile(directory, "errors", ".txt");
    var command = new ArrayList<>(program());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().remove("DISPLAY");
    builder.environment().putAll(variables);
    var process = builder.start();
    return new ChildAuth(process, process.inputReader(), errors);
  }

  String line() throws IOException {
    return String.valueOf(output.readLine());
  }

  /// The address that a person is to open.
  URI address() throws IOException {
    return URI.create(line());
  }

  void paste(String line) throws IOException {
    process.outputWriter().append(line).append('\n').flush();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor(PATIENCE, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  String errors() throws IOException {
    return Files.readString(errorFile, UTF_8);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// The neighbourhood's certificate is trusted as it is in this JVM.
  private static List<String> program() {
    var trust =
        Stream.of("trustStore", "trustStoreType", "trustStorePassword")
            .map(name -> "javax.net.ssl." + name)
            .map(name -> "-D%s=%s".formatted(name, System.getProperty(name)));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            Stream.of(java, "-XX:TieredStopAtLevel=1"),
            trust,
            Stream.of(
                "-cp", System.getProperty("java.class.path"), GondulfApplication.class.getName()))
        .flatMap(each -> each)
        .toList();
  }
}
