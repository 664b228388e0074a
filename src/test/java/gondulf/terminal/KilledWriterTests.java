package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process that is killed while it writes an account")
class KilledWriterTests {

  @TempDir Path home;

  @RepeatedTest(20)
  void leavesTheOldOneOrTheNewOneWholeAndTheLockFree(RepetitionInfo round) throws Exception {
    var folder = home.resolve("gondulf");
    try (var writer = ChildProgram.start(EndlessWriter.class, folder.toString())) {
      assertThat(writer.line()).isEqualTo("writing");
      Thread.sleep(round.getCurrentRepetition() * 3L);
      writer.kill();
    }
    var file = new AccountFile(folder, new ProfileName("default"));

    var found = file.required();
    assertThat(found.tokens().accessToken().length() % 10_000).isEqualTo(1);
    assertThat(found)
        .isEqualTo(EndlessWriter.account(found.tokens().accessToken().length() / 10_000));
    everyFileIsPrivate(folder);
    var next = Accounts.of("default", "after");
    try (var lock = file.lock()) {
      lock.write(next);
    }
    assertThat(file.required()).isEqualTo(next);
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
