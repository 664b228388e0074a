package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.ChildProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A process that is killed while it writes an account")
class KilledWriterTests {

  @TempDir Path home;

  @ParameterizedTest
  @MethodSource("millisOfLife")
  void leavesTheOldOneOrTheNewOneWholeAndTheLockFree(int millis) throws Exception {
    var folder = home.resolve("gondulf");
    try (var writer = ChildProgram.start("gondulf.terminal.EndlessWriter", folder.toString())) {
      assertThat(writer.line()).isEqualTo("writing");
      Thread.sleep(millis);
      writer.kill();
    }
    var file = new AccountFile(folder, new ProfileName("default"));

    var found = file.required();
    assertThat(found.tokens().accessToken().length() % 10_000).isEqualTo(1);
    assertThat(found).isEqualTo(Accounts.ofLength(found.tokens().accessToken().length() / 10_000));
    everyFileIsPrivate(folder);
    var next = Accounts.of("default", "after");
    try (var lock = file.lock()) {
      lock.write(next);
    }
    assertThat(file.required()).isEqualTo(next);
  }

  static IntStream millisOfLife() {
    return IntStream.range(0, 20).map(round -> round * 3);
  }

  private static void everyFileIsPrivate(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(path ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                  .isEqualTo("rw-------"));
    }
  }
}
