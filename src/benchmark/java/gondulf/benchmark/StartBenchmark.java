package gondulf.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Start-up and memory, beside a bare application on the same libraries and flags")
class StartBenchmark {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 9);
  private static final Path TABLE = Path.of("target", "benchmark", "start.md");

  @Test
  @DisplayName("It starts in 1.3 times the time, and needs 1.25 times the memory, and no more")
  void theServerIsLittleMoreThanHello() throws IOException, InterruptedException {
    var server = Programs.server();
    var hello = Programs.hello();
    var ofServer = new ArrayList<Sample>();
    var ofHello = new ArrayList<Sample>();
    for (int round = 0; round <= ROUNDS; round++) {
      ofServer.add(Sample.of(server));
      ofHello.add(Sample.of(hello));
    }
    var ours = Sample.median(ofServer.subList(1, ROUNDS + 1));
    var theirs = Sample.median(ofHello.subList(1, ROUNDS + 1));
    publish(server.name(), ours, hello.name(), theirs);

    assertThat(ours.start() / theirs.start()).isLessThanOrEqualTo(1.3);
    assertThat(ours.idle() / theirs.idle()).isLessThanOrEqualTo(1.25);
    assertThat(ours.loaded() / theirs.loaded()).isLessThanOrEqualTo(1.25);
    assertThat(ours.idle()).isLessThanOrEqualTo(150);
    assertThat(ours.loaded()).isLessThanOrEqualTo(200);
  }

  /// The first start of each fills the system's caches and does not count.
  private static void publish(String name, Sample ours, String other, Sample theirs)
      throws IOException {
    var table =
        List.of(
            "| | start | computed | memory idle | after load | end |",
            "|---|---|---|---|---|---|",
            ours.row(name),
            theirs.row(other),
            ours.ratio(theirs));
    Files.write(TABLE, table);
    table.forEach(System.out::println);
  }
}
