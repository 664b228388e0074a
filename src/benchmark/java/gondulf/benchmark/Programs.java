package gondulf.benchmark;

import static java.util.Objects.requireNonNull;

import hello.HelloApplication;
import gondulf.testing.ChildProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.sqlite.util.OSInfo;

/// Lays out the server and its rival as the image does, and trains both.
final class Programs {

  private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
  private static final Path JAR = Path.of("target", "gondulf.jar");
  private static final String LIBRARY = "libsqlitejdbc.so";

  /// What a bare application has of the server's libraries: Spring Boot's starters for MVC and JDBC,
  /// and the driver.
  private static final String OF_HELLO =
      "(HikariCP|jackson|jakarta\\.annotation|commons-logging|jspecify|jul-|log4j-|logback|slf4j"
          + "|micrometer-(commons|observation)|snakeyaml|spring-(?!boot-(flyway|micrometer|health"
          + "|actuator|jarmode|modulith))|sqlite-jdbc|tomcat-embed).*";

  private Programs() {}

  static Program server() throws IOException, InterruptedException {
    var program =
        new Program(
            "Gondulf",
            FOLDER.resolve("gondulf"),
            List.of("/", "/.well-known/oauth-authorization-server", "/health", "/authorize"));
    extract(program.folder());
    layLibrary(program.folder());
    program.layFlags(_ -> true);
    try (var training = ChildProgram.start("gondulf.neighbourhood.Training", trained(program))) {
      training.end();
    }
    return program;
  }

  static Program hello() throws IOException, InterruptedException {
    var program = new Program("hello", FOLDER.resolve("hello"), List.of("/health"));
    Files.createDirectories(program.folder().resolve("lib"));
    try (var all = Files.list(FOLDER.resolve("gondulf").resolve("lib"))) {
      for (var library : all.filter(each -> name(each).matches(OF_HELLO)).toList()) {
        copy(library, program.folder().resolve("lib").resolve(name(library)));
      }
    }
    layLibrary(program.folder());
    writeHello(program.folder());
    program.layFlags(line -> !line.startsWith("-Dspring.aot"));
    try (var running = program.startTraining()) {
      running.untilHealthy();
      running.end();
    }
    return program;
  }

  private static String[] trained(Program program) {
    return program.toTrain().toArray(String[]::new);
  }

  private static void extract(Path folder) throws IOException, InterruptedException {
    var command =
        List.of(
            Program.JAVA,
            "-Djarmode=tools",
            "-jar",
            JAR.toString(),
            "extract",
            "--force",
            "--destination",
            folder.toString());
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("the jar cannot be laid out");
    }
  }

  private static void layLibrary(Path folder) throws IOException {
    var name = "/org/sqlite/native/%s/%s".formatted(OSInfo.getNativeLibFolderPathForCurrentOS(), LIBRARY);
    Files.createDirectories(folder.resolve("native"));
    try (var library = requireNonNull(OSInfo.class.getResourceAsStream(name))) {
      Files.write(folder.resolve("native").resolve(LIBRARY), library.readAllBytes());
    }
  }

  /// Under the server's own name, which the file of arguments starts.
  private static void writeHello(Path folder) throws IOException {
    var manifest = new Manifest();
    var attributes = manifest.getMainAttributes();
    attributes.put(Name.MANIFEST_VERSION, "1.0");
    attributes.put(Name.MAIN_CLASS, HelloApplication.class.getName());
    attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
    try (var libraries = Files.list(folder.resolve("lib"))) {
      attributes.put(
          Name.CLASS_PATH,
          libraries.sorted().map(each -> "lib/" + name(each)).collect(Collectors.joining(" ")));
    }
    var entry = HelloApplication.class.getName().replace('.', '/') + ".class";
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("gondulf.jar")), manifest);
        var code = requireNonNull(HelloApplication.class.getResourceAsStream("/" + entry))) {
      jar.putNextEntry(new JarEntry(entry));
      code.transferTo(jar);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
