package gondulf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import gondulf.neighbourhood.Guest;
import gondulf.neighbourhood.ShippedServer;
import gondulf.testing.BuildFolder;
import gondulf.testing.FreePort;
import gondulf.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many apps at once, for long, at the server as it is shipped")
class SteadyLoadTests {

  /// As long as the build has time for, or as the profile `endurance` says.
  private static final int SECONDS = Integer.getInteger("endurance.load-seconds", 5);

  private static final int AT_ONCE = 32;
  private static final int A_MINUTE = 60;

  /// In MiB: in its first minute the JVM still compiles, and takes the heap that it may have.
  private static final int MARGIN = SECONDS < A_MINUTE ? 96 : 32;

  private static final int FEW = 40;
  private static final int MOST_HANGS = 5;

  private final Path directory = BuildFolder.temporary("load");
  private final int management = FreePort.any();
  private final Hangs hangs = new Hangs();

  @Test
  @DisplayName("They leave neither memory nor descriptors behind, nor rows that have expired")
  void leaveNothingBehind() throws Exception {
    assumeThat(Path.of("/proc/self/status")).as("only Linux tells").exists();
    try (var server = ShippedServer.start(directory, List.of(), settings())) {
      var apps =
          IntStream.range(0, AT_ONCE)
              .mapToObj(i -> Guest.of(server, "p%d.village.example".formatted(i)))
              .map(each -> new TirelessApp(each, management, hangs))
              .toList();
      letWork(apps, Math.max(Math.min(SECONDS, A_MINUTE), SECONDS / 10));
      var before = Figures.of(server);

      letWork(apps, SECONDS);

      var after = Figures.of(server);
      IO.println(
          "%s, then %s; %d turns, %d hangs".formatted(before, after, turns(apps), hangs.number()));
      assertThat(after.mebibytes() - before.mebibytes()).isLessThan(MARGIN);
      assertThat(after.descriptors() - before.descriptors()).isLessThan(FEW);
      assertThat(hangs.number()).isLessThanOrEqualTo(MOST_HANGS);
      assertThat(rowsThatShouldBeGone()).isZero();
    }
  }

  /// What expires does so soon, and whatever goes right is not worth a line.
  private Map<String, String> settings() {
    return Map.of(
        "management.server.port", String.valueOf(management),
        "gondulf.token-lifetime", "20s",
        "gondulf.refresh-lifetime", "1m",
        "logging.level.root", "warn");
  }

  private static void letWork(List<TirelessApp> apps, int seconds)
      throws InterruptedException, ExecutionException {
    var goesOn = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var work =
          apps.stream()
              .map(app ->
                  threads.submit(() -> {
                    while (goesOn.get()) {
                      app.takeTurn();
                    }
                  }))
              .toList();
      TimeUnit.SECONDS.sleep(seconds);
      goesOn.set(false);
      for (var each : work) {
        each.get();
      }
    }
  }

  private static int turns(List<TirelessApp> apps) {
    return apps.stream().mapToInt(TirelessApp::turns).sum();
  }

  /// The housekeeper comes every minute.
  private int rowsThatShouldBeGone() throws SQLException {
    var question = "SELECT count(*) FROM access_token WHERE expires_at < unixepoch() - 120";
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + FreshDatabase.file(directory));
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.getInt(1);
    }
  }

  /// What the server holds.
  private record Figures(int mebibytes, int descriptors) {

    static Figures of(ShippedServer server) throws IOException {
      return new Figures(server.resident(), server.descriptors());
    }
  }
}
