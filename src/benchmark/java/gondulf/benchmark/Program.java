package gondulf.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A server as it is shipped: in a folder of its own, with the image's flags and a trained cache.
///
/// @param name how the tables call it
record Program(String name, Path folder) {

  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Path IMAGE = Path.of("src", "image");

  /// Lays the image's files of flags beside the program, with its own folder in place of `/app`.
  void layFlags() throws IOException {
    for (var file : List.of("gondulf.flags", "gondulf.args")) {
      var lines = Files.readAllLines(IMAGE.resolve(file)).stream();
      Files.write(
          folder.resolve(file),
          lines.map(line -> line.replace("/app", folder.toString())).toList());
    }
  }

  List<String> toTrain() {
    return command("-XX:AOTCacheOutput=" + cache());
  }

  /// A cache that is of no use would pass unnoticed otherwise.
  List<String> toStart() {
    return command("-XX:AOTCache=" + cache(), "-XX:AOTMode=on");
  }

  /// Starts it where it may compute on every core.
  ///
  /// @param database which it makes if it is not there
  Running start(Path database) throws IOException {
    return start(toStart(), database, Map.of());
  }

  /// Starts it on a core of its own.
  Running startAlone(Path database, Map<String, String> more) throws IOException {
    return start(Cores.SERVER.alone(toStart()), database, more);
  }

  Running start(List<String> command, Path database, Map<String, String> more) throws IOException {
    var scratch = Files.createDirectories(folder.resolve("work"));
    return Running.of(command, scratch, variables(database, more));
  }

  /// One of its commands, as `src/image/gondulf` runs it.
  List<String> toRun(String... arguments) {
    return Stream.concat(command("-XX:TieredStopAtLevel=1").stream(), Stream.of(arguments))
        .toList();
  }

  static Map<String, String> variables(Path database, Map<String, String> more) {
    var variables = new HashMap<>(AheadOfTime.LIKE_THE_SERVER);
    variables.putAll(more);
    variables.put("GONDULF_DATABASE_URL", "jdbc:sqlite:" + database);
    variables.put("SPRING_DATASOURCE_URL", "jdbc:sqlite:" + database);
    variables.put("GONDULF_REQUESTS_PER_MINUTE", "100000000");
    variables.put("MALLOC_ARENA_MAX", "2");
    return variables;
  }

  private List<String> command(String... flags) {
    return Stream.of(Stream.of(JAVA), Stream.of(flags), Stream.of(arguments()))
        .flatMap(each -> each)
        .toList();
  }

  private String arguments() {
    return "@" + folder.resolve("gondulf.args");
  }

  private Path cache() {
    return folder.resolve("gondulf.aot");
  }
}
