package gondulf.benchmark;

import gondulf.testing.ChildProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The server and the two that it is compared with, laid out and trained as the image is: each once
/// in a run.
final class Programs {

  static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
  private static final Path JAR = Path.of("target", "gondulf.jar");

  /// What a bare application has of the server's libraries: Spring Boot's starters for MVC and
  /// JDBC, and the driver.
  private static final String OF_HELLO =
      "(HikariCP|jackson-(annotations|core-3|databind-3)|jakarta\\.annotation|commons-logging"
          + "|jspecify|jul-|log4j-|logback|slf4j|micrometer-(commons|observation)|snakeyaml"
          + "|spring-(?!boot-jarmode)|sqlite-jdbc|tomcat-embed).*";

  private static Optional<Program> server = Optional.empty();
  private static Optional<Program> floor = Optional.empty();
  private static Optional<Program> hello = Optional.empty();

  private Programs() {}

  static Program server() throws IOException, InterruptedException {
    if (server.isEmpty()) {
      var program = new Program("Gondulf", FOLDER.resolve("gondulf"));
      extract(program.folder());
      Layout.addLibrary(program.folder());
      program.layFlags();
      var command = program.toTrain().toArray(String[]::new);
      try (var training = ChildProgram.start("gondulf.neighbourhood.Training", command)) {
        training.end();
      }
      server = Optional.of(program);
    }
    return server.orElseThrow();
  }

  /// All that the server has, and another program.
  static Program floor() throws IOException, InterruptedException {
    if (floor.isEmpty()) {
      floor = Optional.of(trained("floor", "floor.FloorApplication", ".*"));
    }
    return floor.orElseThrow();
  }

  static Program hello() throws IOException, InterruptedException {
    if (hello.isEmpty()) {
      hello = Optional.of(trained("hello", "hello.HelloApplication", OF_HELLO));
    }
    return hello.orElseThrow();
  }

  /// A new directory among the figures of this run.
  static Path fresh(String name) throws IOException {
    return Files.createTempDirectory(Files.createDirectories(FOLDER), name);
  }

  private static Program trained(String name, String main, String libraries)
      throws IOException, InterruptedException {
    var program = new Program(name, FOLDER.resolve(name));
    new Layout(program.folder(), main).lay(server().folder(), libraries);
    program.layFlags();
    var database = fresh(name).resolve("trained.db");
    try (var running = program.start(program.toTrain(), database, Map.of())) {
      running.untilHealthy();
      running.end();
    }
    return program;
  }

  private static void extract(Path folder) throws IOException, InterruptedException {
    AheadOfTime.run(
        List.of(
            Program.JAVA,
            "-Djarmode=tools",
            "-jar",
            JAR.toString(),
            "extract",
            "--force",
            "--destination",
            folder.toString()));
  }
}
