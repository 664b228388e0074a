package gondulf.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an operator types, from the start of the process to its end")
class CommandBenchmark {

  private static final List<String> COMMANDS =
      List.of(
          "version",
          "healthcheck",
          "check-config",
          "domains",
          "tokens list",
          "keys list",
          "backup backup.db");

  @Test
  void eachBesideTheServer() throws IOException, InterruptedException {
    var program = Programs.server();
    var database = Programs.fresh("commands").resolve("gondulf.db");
    var table = new Table("", "s", "on one core, s");
    try (var server = program.start(database)) {
      server.untilHealthy();
      var beside = new Beside(server, Program.variables(database, Map.of()));
      for (var each : COMMANDS) {
        var command = program.toRun(each.split(" ", -1));
        table.row(each, beside.seconds(command), beside.seconds(Cores.SERVER.alone(command)));
      }
      server.end();
    }
    table.publish("commands.md");
  }

  private record Beside(Running server, Map<String, String> variables) {

    double seconds(List<String> command) throws IOException, InterruptedException {
      var runs = new ArrayList<Duration>();
      for (int round = 0; round < Extent.ROUNDS; round++) {
        runs.add(server.run(command, Programs.fresh("command"), variables));
      }
      return Median.of(runs, Duration::toNanos) / 1e9;
    }
  }
}
