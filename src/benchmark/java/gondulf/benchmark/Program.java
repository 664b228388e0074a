package gondulf.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A server as it is shipped: in a folder of its own, with the image's flags and a trained cache.
///
/// @param name how the tables call it
/// @param pages what the loader asks it for
record Program(String name, Path folder, List<String> pages) {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Path IMAGE = Path.of("src", "image");

  /// Lays the image's files of flags beside the program, with its own folder in place of `/app`.
  ///
  /// @param wanted which lines of them
  void layFlags(Predicate<String> wanted) throws IOException {
    for (var file : List.of("gondulf.flags", "gondulf.args")) {
      var lines = Files.readAllLines(IMAGE.resolve(file)).stream().filter(wanted);
      Files.write(
          folder.resolve(file),
          lines.map(line -> line.replace("/app", folder.toString())).toList());
    }
  }

  List<String> toTrain() {
    return command("-XX:AOTCacheOutput=" + cache());
  }

  /// Starts it on the database that the start before has left.
  Running start() throws IOException {
    return started(command("-XX:AOTCache=" + cache()));
  }

  Running startTraining() throws IOException {
    return started(toTrain());
  }

  private Running started(List<String> command) throws IOException {
    var work = Files.createDirectories(folder.resolve("work"));
    return Running.of(command, work, variables());
  }

  private static Map<String, String> variables() {
    return Map.of(
        "GONDULF_REQUESTS_PER_MINUTE", "1000000",
        "SPRING_DATASOURCE_URL", "jdbc:sqlite:hello.db",
        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "1",
        "SPRING_THREADS_VIRTUAL_ENABLED", "true",
        "MALLOC_ARENA_MAX", "2");
  }

  private List<String> command(String cache) {
    return List.of(JAVA, cache, "@" + folder.resolve("gondulf.args"));
  }

  private Path cache() {
    return folder.resolve("gondulf.aot");
  }
}
