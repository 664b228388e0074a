package gondulf.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Start and memory, beside a bare application on the same libraries and flags")
class StartBenchmark {

  /// The first start of each fills the system's caches, makes the database, and does not count.
  @Test
  void theServerAndHello() throws IOException, InterruptedException {
    var server = Programs.server();
    var hello = Programs.hello();
    var folder = Programs.fresh("start");
    var ofServer = new ArrayList<Sample>();
    var ofHello = new ArrayList<Sample>();
    for (int round = 0; round <= Extent.ROUNDS; round++) {
      ofServer.add(Sample.of(server, folder.resolve("gondulf.db")));
      ofHello.add(Sample.of(hello, folder.resolve("hello.db")));
    }
    var ours = Sample.median(ofServer.subList(1, Extent.ROUNDS + 1));
    var theirs = Sample.median(ofHello.subList(1, Extent.ROUNDS + 1));
    var table =
        new Table(
            "",
            "start, s",
            "computed, s",
            "on one core, s",
            "idle, MiB",
            "after load, MiB",
            "end, s");
    table.row(ours.row(server.name()));
    table.row(theirs.row(hello.name()));
    table.row(ours.ratioTo(theirs).row("ratio"));
    table.publish("start.md");
  }
}
