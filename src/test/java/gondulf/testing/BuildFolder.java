package gondulf.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder that a build fills and `mvn clean` empties: what tests leave behind lies there.
public final class BuildFolder {

  private static final Path TEMPORARY = Path.of("target", "tests");

  private BuildFolder() {}

  /// A new folder in it.
  public static Path temporary(String name) {
    try {
      return Files.createTempDirectory(Files.createDirectories(TEMPORARY), name).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
