package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.testing.FreePort;
import gondulf.testing.FreshDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The heap that the image has")
class HeapTests {

  private static final int TOKENS = 100_000;
  private static final int SIGN_INS = 200;
  private static final int AT_ONCE = 50;
  private static final String THREE_QUARTERS = "48m";

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path directory;

  @Test
  @DisplayName(
      "Three quarters of its 64 MB are enough for 100 000 stored tokens and 200 open sign-ins")
  void isLargeEnough() throws Exception {
    fill();
    var port = FreePort.any();
    var server = started(port);
    try {
      untilItIsUp(server, port);
      signInMany(port);
      signInMany(port);

      assertThat(status(port, "/health")).isEqualTo(200);
      assertThat(server.isAlive()).isTrue();
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void isTheOneThatTheTestHas() {
    assertThat(ProjectFile.at("src/image/gondulf.flags").text().lines())
        .contains("MaxHeapSize=64m", "+ExitOnOutOfMemoryError");
  }

  /// Nobody knows these tokens: they only lie there.
  private void fill() {
    try (var database = FreshDatabase.in(directory)) {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO grants (id, sign_in, me, client_id, scope, resources, redirect_uri,
                                  code_hash, code_expires_at, created_at, spent_at, expires_at)
              WITH RECURSIVE number (n) AS
                (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :tokens)
              SELECT n, 'sign-in ' || n, 'https://alice.example/', 'https://app.example/', 'create',
                     '', 'https://app.example/', 'code ' || n, 0, 0, 0, 99999999999
                FROM number
              """)
          .param("tokens", TOKENS)
          .update();
      database
          .jdbc()
          .sql(
              """
              INSERT INTO access_token (token_hash, grant_id, scope, resources, issued_at, expires_at)
              SELECT 'token ' || id, id, scope, resources, 0, 99999999999
                FROM grants
              """)
          .update();
    }
  }

  private Process started(int port) throws IOException {
    var builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:Flags=" + Path.of("src", "image", "gondulf.flags").toAbsolutePath(),
                "-XX:MaxHeapSize=" + THREE_QUARTERS,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                GondulfApplication.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.log").toFile());
    var variables = builder.environment();
    variables.put("SERVER_PORT", String.valueOf(port));
    variables.put("GONDULF_BASE_URL", "http://localhost:" + port);
    variables.put("GONDULF_DATABASE_URL", "jdbc:sqlite:" + FreshDatabase.file(directory));
    variables.put("GONDULF_REQUESTS_PER_MINUTE", "1000000");
    return builder.start();
  }

  private void untilItIsUp(Process server, int port) throws InterruptedException {
    while (server.isAlive()) {
      try {
        if (status(port, "/health") == 200) {
          return;
        }
      } catch (IOException _) {
        Thread.sleep(100);
      }
    }
  }

  /// Each is a row, and while it is answered a state of 1 000 letters.
  private void signInMany(int port) throws InterruptedException {
    Callable<Integer> begin =
        () ->
            status(
                port,
                "/authorize?response_type=code&client_id=http://localhost/"
                    + "&redirect_uri=http://localhost/&scope=create&state="
                    + "s".repeat(1000));
    try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
      assertThat(people.invokeAll(Collections.nCopies(SIGN_INS, begin)))
          .allSatisfy(each -> assertThat(each.get()).isEqualTo(303));
    }
  }

  private int status(int port, String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }
}
