package gondulf.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small disk of blocks, where the system lets this user have one: others can't run such a test.
///
/// When it has failed it may only be read, whatever is open on it, as Linux has it with a real one.
public record FailingDisk(Path directory) implements AutoCloseable {

  private static final int BYTES = 8 * 1024 * 1024;

  /// A new one, in a directory that is not there yet.
  public static FailingDisk at(Path directory) throws IOException {
    var disk = new FailingDisk(Files.createDirectory(directory));
    Files.write(disk.image("first"), new byte[BYTES]);
    assumeThat(
            SystemCommand.succeeds("mkfs.ext4", "-q", disk.image("first").toString())
                && disk.mount("first"))
        .as("this user may mount a disk")
        .isTrue();
    return disk;
  }

  public void fail() {
    assertThat(SystemCommand.succeeds("mount", "-o", "remount,abort", directory.toString()))
        .isTrue();
  }

  /// Puts another disk in its place, with all that is on it.
  public void replace() throws IOException {
    assertThat(SystemCommand.succeeds("umount", "--lazy", directory.toString())).isTrue();
    Files.copy(image("first"), image("second"));
    assertThat(mount("second")).isTrue();
  }

  private boolean mount(String name) {
    return SystemCommand.succeeds(
        "mount", "-o", "loop", image(name).toString(), directory.toString());
  }

  private Path image(String name) {
    return directory.resolveSibling(name + ".image");
  }

  @Override
  public void close() {
    SystemCommand.succeeds("umount", "--lazy", directory.toString());
  }
}
