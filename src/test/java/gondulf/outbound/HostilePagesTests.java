package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.ChildProgram;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What one of them would end is the whole server: the JVM of the image ends once it has no memory.
class HostilePagesTests {

  /// What is left of 64 MB by a server that has much to do.
  private static final String LEFT = "32m";

  @Test
  @DisplayName("B21 A22 strangers' pages do not take the memory, nor do many at the same moment")
  void noneTakesTheMemory() throws IOException, InterruptedException {
    try (var reader = ChildProgram.startAsTheImage(LEFT, "gondulf.outbound.HostileReader")) {
      var said = reader.end();

      assertThat(said).last().isEqualTo("read " + HostilePage.all().size());
      assertThat(reader.process().waitFor()).isZero();
    }
  }
}
