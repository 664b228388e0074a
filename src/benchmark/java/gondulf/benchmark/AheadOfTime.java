package gondulf.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Works an application's beans out before it starts, as the build does for the server.
///
/// @param folder where its classes and libraries are
record AheadOfTime(Path folder, String main) {

  /// What the server has in its own configuration. Which beans there are is settled here.
  static final Map<String, String> LIKE_THE_SERVER =
      Map.of(
          "SPRING_THREADS_VIRTUAL_ENABLED", "true",
          "SPRING_PERSISTENCE_EXCEPTIONTRANSLATION_ENABLED", "false",
          "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "1",
          "SERVER_TOMCAT_MAX_KEEP_ALIVE_REQUESTS", "-1");

  /// Works them out.
  ///
  /// @return what is to stand beside the application's own classes
  Path process() throws IOException, InterruptedException {
    var sources = folder.resolve("sources");
    var written = Files.createDirectories(folder.resolve("written"));
    var path = folder.resolve("classes") + ":" + written + ":" + folder.resolve("lib") + "/*";
    run(
        List.of(
            Program.JAVA,
            "-cp",
            path,
            "org.springframework.boot.SpringApplicationAotProcessor",
            main,
            sources.toString(),
            folder.resolve("resources").toString(),
            written.toString(),
            "benchmark",
            folder.getFileName().toString()));
    Files.createDirectories(written);
    compile(sources, path, written);
    return written;
  }

  private static void compile(Path sources, String path, Path target)
      throws IOException, InterruptedException {
    var compiler = Path.of(Program.JAVA).resolveSibling("javac").toString();
    var command =
        new ArrayList<>(List.of(compiler, "-nowarn", "-d", target.toString(), "-cp", path));
    try (var all = Files.walk(sources)) {
      all.filter(Files::isRegularFile).map(Path::toString).forEach(command::add);
    }
    run(command);
  }

  static void run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(LIKE_THE_SERVER);
    if (builder.start().waitFor() != 0) {
      throw new IOException("failed: " + command);
    }
  }
}
