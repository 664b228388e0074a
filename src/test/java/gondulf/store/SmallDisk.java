package gondulf.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk of one megabyte, where the system lets this user have one: others can't run such a test.
record SmallDisk(Path directory) implements AutoCloseable {

  private static final int CHUNK = 4096;

  static SmallDisk at(Path directory) throws IOException {
    Files.createDirectories(directory);
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory.toString()))
        .as("this user may mount a disk")
        .isTrue();
    return new SmallDisk(directory);
  }

  /// Leaves no room at all.
  void fill() throws IOException {
    try (var out = Files.newOutputStream(filling())) {
      while (true) {
        out.write(new byte[CHUNK]);
      }
    } catch (IOException _) {
      return;
    }
  }

  void clear() throws IOException {
    Files.delete(filling());
  }

  private Path filling() {
    return directory.resolve("filling");
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(List.of(command)).start().onExit().join().exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    run("umount", directory.toString());
  }
}
