package gondulf.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Works an application's beans out before it starts, as the build does for the server.
///
/// @param folder where its classes and libraries are
record AheadOfTime(Path folder, String main) {

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
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("failed: " + command);
    }
  }
}
