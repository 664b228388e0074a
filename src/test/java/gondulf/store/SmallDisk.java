package gondulf.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import gondulf.testing.SystemCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk of one megabyte, where the system lets this user have one: others can't run such a test.
record SmallDisk(Path directory) implements AutoCloseable {

  private static final int CHUNK = 4096;

  static SmallDisk at(Path directory) throws IOException {
    Files.createDirectories(directory);
    assumeThat(
            SystemCommand.succeeds(
                "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", directory.toString()))
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

  @Override
  public void close() {
    SystemCommand.succeeds("umount", directory.toString());
  }
}
