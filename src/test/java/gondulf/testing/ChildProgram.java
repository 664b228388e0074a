package gondulf.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// A program of the tests in a JVM of its own, where it can be killed.
///
/// It is compiled when a test needs it: a `main` among the classes of the tests would stand beside
/// the one that starts the neighbourhood, and nobody could tell which is meant.
public record ChildProgram(Process process, BufferedReader output) implements AutoCloseable {

  private static final Path SOURCES = Path.of("src", "test", "programs");
  private static final String LIBRARIES = System.getProperty("java.class.path");
  private static final Path CLASSES = compiled();

  /// Starts one.
  ///
  /// @param name of its class, with its package
  public static ChildProgram start(String name, String... arguments) throws IOException {
    return start(List.of("-XX:TieredStopAtLevel=1"), name, List.of(arguments));
  }

  /// The same, by a JVM like that of the image, but for the size of its heap.
  public static ChildProgram startAsTheImage(String heap, String name) throws IOException {
    var flags = Path.of("src", "image", "gondulf.flags").toAbsolutePath();
    return start(List.of("-XX:Flags=" + flags, "-XX:MaxHeapSize=" + heap), name, List.of());
  }

  private static ChildProgram start(List<String> options, String name, List<String> arguments)
      throws IOException {
    var command = command(options, name, arguments);
    var builder = new ProcessBuilder(command);
    var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new ChildProgram(process, process.inputReader());
  }

  /// What starts one, for whoever has an environment for it.
  ///
  /// @param flags of its JVM
  public static List<String> command(List<String> flags, String name, List<String> arguments) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = CLASSES + File.pathSeparator + LIBRARIES;
    var main = Stream.of("--enable-native-access=ALL-UNNAMED", "-cp", path, name);
    return Stream.of(Stream.of(java), flags.stream(), main, arguments.stream())
        .flatMap(each -> each)
        .toList();
  }

  private static Path compiled() {
    try (var sources = Files.walk(SOURCES).filter(Files::isRegularFile)) {
      var classes = BuildFolder.temporary("programs");
      var options = Stream.of("-proc:none", "-d", classes.toString(), "-cp", LIBRARIES);
      var arguments = Stream.concat(options, sources.map(Path::toString)).toArray(String[]::new);
      assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments)).isZero();
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String line() throws IOException {
    return String.valueOf(output.readLine());
  }

  /// Waits for its end.
  ///
  /// @return all that it said until then
  public List<String> end() {
    return output.lines().toList();
  }

  /// Lets it go on, that waits for a line.
  public void say(String line) throws IOException {
    process.outputWriter().append(line).append('\n').flush();
  }

  /// What it has said until then can still be read.
  public void kill() {
    process.toHandle().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
