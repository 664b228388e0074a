package gondulf.benchmark;

import static java.util.Objects.requireNonNull;

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
import java.util.stream.Stream;
import org.sqlite.util.OSInfo;

/// Lays a small application out as the server is: its beans worked out ahead of time, a jar under
/// the server's own name, which the file of arguments starts, and its libraries beside it.
///
/// @param main its main class, alone in its package with what belongs to it
record Layout(Path folder, String main) {

  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final String LIBRARY = "libsqlitejdbc.so";

  /// Takes some of the libraries of the server, which counts as one, too.
  void lay(Path server, String libraries) throws IOException, InterruptedException {
    var lib = Files.createDirectories(folder.resolve("lib"));
    copy(server.resolve("gondulf.jar"), lib.resolve("server.jar"), libraries);
    for (var each : files(server.resolve("lib"))) {
      copy(each, lib.resolve(name(each)), libraries);
    }
    addLibrary(folder);
    var classes = folder.resolve("classes");
    var own = Path.of(main.replace('.', '/')).getParent();
    for (var each : files(CLASSES.resolve(own))) {
      copy(each, Files.createDirectories(classes.resolve(own)).resolve(name(each)), ".*");
    }
    writeJar(List.of(classes, new AheadOfTime(folder, main).process()));
  }

  /// SQLite's own, where the file of arguments says that it is.
  static void addLibrary(Path folder) throws IOException {
    var name =
        "/org/sqlite/native/%s/%s".formatted(OSInfo.getNativeLibFolderPathForCurrentOS(), LIBRARY);
    Files.createDirectories(folder.resolve("native"));
    try (var library = requireNonNull(OSInfo.class.getResourceAsStream(name))) {
      Files.write(folder.resolve("native").resolve(LIBRARY), library.readAllBytes());
    }
  }

  private void writeJar(List<Path> classes) throws IOException {
    var manifest = new Manifest();
    var attributes = manifest.getMainAttributes();
    attributes.put(Name.MANIFEST_VERSION, "1.0");
    attributes.put(Name.MAIN_CLASS, main);
    attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
    attributes.put(
        Name.CLASS_PATH,
        files(folder.resolve("lib")).stream()
            .map(each -> "lib/" + name(each))
            .collect(Collectors.joining(" ")));
    var target = folder.resolve("gondulf.jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(target), manifest)) {
      for (var each : classes) {
        write(each, jar);
      }
    }
  }

  private static void write(Path classes, JarOutputStream jar) throws IOException {
    try (var all = Files.walk(classes)) {
      for (var each : all.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(each).toString()));
        Files.copy(each, jar);
      }
    }
  }

  private static void copy(Path from, Path to, String wanted) throws IOException {
    if (name(to).matches(wanted)) {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
