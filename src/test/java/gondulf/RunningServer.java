package gondulf;

import gondulf.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The server in a JVM of its own, for as long as a test needs it.
record RunningServer(Process process, int port, Path log) implements AutoCloseable {

  /// Where it writes down which classes it has loaded, in its directory.
  static final String LOADED = "served.txt";

  private static final int PATIENCE = 120;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// Starts it and waits until it is up.
  static RunningServer start(Path directory, Map<String, String> variables)
      throws IOException, InterruptedException {
    var port = FreePort.any();
    var log = Files.createTempFile(directory, "server", ".log");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                List.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Xlog:class+load:file=" + LOADED,
                    "-cp",
                    System.getProperty("java.class.path"),
                    GondulfApplication.class.getName(),
                    "serve"))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(with(variables, port));
    var server = new RunningServer(builder.start(), port, log);
    server.awaitHealth();
    return server;
  }

  /// The same variables, with the port that this server listens on.
  Map<String, String> variables(Map<String, String> variables) {
    return with(variables, port);
  }

  /// Ends it as a power cut does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private static Map<String, String> with(Map<String, String> variables, int port) {
    var all = new HashMap<>(variables);
    all.put("SERVER_PORT", String.valueOf(port));
    all.put("GONDULF_BASE_URL", "http://localhost:" + port);
    return all;
  }

  private void awaitHealth() throws IOException, InterruptedException {
    for (var i = 0; i < PATIENCE * 10; i++) {
      if (!process.isAlive()) {
        throw new AssertionError("the server ended: " + Files.readString(log));
      }
      if (isUp()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("the server does not come up: " + Files.readString(log));
  }

  private boolean isUp() throws InterruptedException {
    var health = URI.create("http://localhost:" + port + "/health");
    try {
      var request = HttpRequest.newBuilder(health).build();
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, PATIENCE, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
