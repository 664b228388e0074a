package gondulf.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import gondulf.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A server in a JVM of its own, under the eyes of the benchmark.
record Running(Process process, int port, long startedAt) implements AutoCloseable {

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int BETWEEN_LOOKS = 3;
  private static final int KIBI = 1024;

  static Running of(List<String> command, Path scratch, Map<String, String> variables)
      throws IOException {
    var port = FreePort.any();
    var builder = builder(command, port, scratch, variables);
    var startedAt = System.nanoTime();
    return new Running(builder.start(), port, startedAt);
  }

  /// Runs a command beside it.
  ///
  /// @return how long it took from the start of the process to its end
  Duration run(List<String> command, Path scratch, Map<String, String> variables)
      throws IOException, InterruptedException {
    var builder = builder(command, port, scratch, variables);
    var before = System.nanoTime();
    if (builder.start().waitFor() != 0) {
      throw new IOException("failed: %s, see %s".formatted(command, scratch));
    }
    return Duration.ofNanos(System.nanoTime() - before);
  }

  private static ProcessBuilder builder(
      List<String> command, int port, Path scratch, Map<String, String> variables) {
    var builder =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("output.log").toFile());
    builder.environment().putAll(variables);
    builder.environment().put("SERVER_PORT", String.valueOf(port));
    builder.environment().put("GONDULF_BASE_URL", "http://localhost:" + port);
    return builder;
  }

  /// Waits for the first answer of `/health` that is good.
  ///
  /// @return how long it took from the start of the process
  Duration untilHealthy() throws IOException, InterruptedException {
    while (!isHealthy()) {
      if (!process.isAlive() || age().compareTo(PATIENCE) > 0) {
        throw new IOException("the server does not start: see output.log");
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
    return age();
  }

  /// What all its threads have computed so far.
  Duration computed() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /// The memory that it holds, in MiB. Only Linux tells.
  double resident() throws IOException {
    var status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
    var found = RESIDENT.matcher(status);
    if (!found.find()) {
      throw new IOException("no VmRSS in " + status);
    }
    return Double.parseDouble(found.group(1)) / KIBI;
  }

  URI url() {
    return URI.create("http://localhost:" + port);
  }

  /// Ends it as an operator does.
  ///
  /// @return its exit code
  int end() throws InterruptedException {
    process.destroy();
    return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private Duration age() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  /// By a socket and nothing else: a client of HTTP would compute as much as the server.
  private boolean isHealthy() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      var request = "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      var status =
          new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), US_ASCII);
      return status.endsWith(" 200");
    } catch (IOException _) {
      return false;
    }
  }
}
