package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("RFC 6749 4.1.2.1: a good request that the server can't take up")
class BusyServerTests {

  private static final String CALLBACK = "https://busy.app.example/cb";
  private static final String APP_SCHEME = "com.example.busy:/cb";

  @TempDir Path directory;
  private String database = "";
  private World world;
  private App app;

  @BeforeEach
  void start() {
    database = "jdbc:sqlite:" + directory.resolve("gondulf.db");
    world = World.with(Map.of("gondulf.database-url", database));
    app = App.listing(world, "busy.app.example", CALLBACK, APP_SCHEME);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  @DisplayName(
      "AR-08 HT-07 The app hears that a locked database is busy, and the log says of which time")
  void tellsThatItIsBusy(CapturedOutput log) throws SQLException {
    try (var other = DriverManager.getConnection(database);
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      var answer = app.asks(CALLBACK).get().error(CALLBACK, "temporarily_unavailable");
      assertThat(answer)
          .containsEntry("state", Asked.STATE)
          .containsEntry("iss", world.url().toString());
      var reference = String.valueOf(answer.get("error_description")).replaceFirst(".* ", "");
      assertThat(log).contains("a sign-in could not begin, reference " + reference);
      assertThat(app.asks(APP_SCHEME).get().page(503)).contains("This server is busy");
      statement.execute("ROLLBACK");
    }
    app.asks(CALLBACK).get().goesOn();
  }

  @Test
  @DisplayName("AR-08 HT-07 The app hears that a broken database is an error of the server")
  void tellsThatItIsBroken() throws SQLException {
    try (var other = DriverManager.getConnection(database);
        var statement = other.createStatement()) {
      statement.execute("DROP TABLE sign_in");
    }
    app.asks(CALLBACK).get().error(CALLBACK, "server_error");
  }
}
