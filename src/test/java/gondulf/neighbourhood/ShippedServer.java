package gondulf.neighbourhood;

import gondulf.testing.ChildProgram;
import gondulf.testing.FreePort;
import gondulf.testing.FreshDatabase;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The real server in a JVM of its own, with the flags that the image has, and a neighbourhood
/// around it, which is in this one.
///
/// @param directory where its database lies, and what it says
public record ShippedServer(URI url, Neighbourhood neighbourhood, Process process, Path directory)
    implements AutoCloseable {

  private static final String PROGRAM = "gondulf.neighbourhood.ServerNextDoor";
  private static final Path FLAGS = Path.of("src", "image", "gondulf.flags").toAbsolutePath();
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final int KIBI = 1024;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// Starts it and waits until it is up.
  ///
  /// @param flags of the JVM, besides those of the image
  /// @param settings as properties, besides those that it needs to live here
  public static ShippedServer start(
      Path directory, List<String> flags, Map<String, String> settings)
      throws IOException, InterruptedException {
    var port = FreePort.any();
    var url = "http://localhost:" + port;
    var neighbourhood = Neighbourhood.around(url, 0);
    var trust = directory.resolve("homes.p12");
    neighbourhood.homes().writeTrust(trust);
    var all = new HashMap<>(neighbourhood.settings());
    all.put("server.port", String.valueOf(port));
    all.put("gondulf.base-url", url);
    all.put("gondulf.database-url", "jdbc:sqlite:" + FreshDatabase.file(directory));
    all.put("gondulf.requests-per-minute", "100000000");
    all.put("gondulf.mails-per-hour", "100000000");
    all.putAll(settings);
    var ofImage = Stream.of("-XX:Flags=" + FLAGS, "-Djavax.net.ssl.trustStore=" + trust);
    var door = neighbourhood.homes().authority().replaceFirst(".*:", "");
    var arguments = Stream.concat(Stream.of(door), all.entrySet().stream().map(Object::toString));
    var command =
        ChildProgram.command(
            Stream.concat(ofImage, flags.stream()).toList(), PROGRAM, arguments.toList());
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.log").toFile());
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    var server = new ShippedServer(URI.create(url), neighbourhood, builder.start(), directory);
    server.untilItIsUp();
    return server;
  }

  /// A browser that nobody has used yet.
  public Browser browser() {
    return new Browser(url);
  }

  /// The memory that it holds, in MiB. Only Linux tells.
  public int resident() throws IOException {
    var status = Files.readString(ofProcess("status"));
    var found = RESIDENT.matcher(status);
    if (!found.find()) {
      throw new IOException("no VmRSS in " + status);
    }
    return Integer.parseInt(found.group(1)) / KIBI;
  }

  /// How many files and connections it has open. Only Linux tells.
  public int descriptors() throws IOException {
    try (var all = Files.list(ofProcess("fd"))) {
      return Math.toIntExact(all.count());
    }
  }

  private Path ofProcess(String name) {
    return Path.of("/proc", String.valueOf(process.pid()), name);
  }

  private void untilItIsUp() throws IOException, InterruptedException {
    while (!isUp()) {
      if (!process.isAlive()) {
        throw new AssertionError(Files.readString(directory.resolve("output.log")));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  public boolean isUp() throws InterruptedException {
    var request = HttpRequest.newBuilder(url.resolve("/health")).build();
    try {
      return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    neighbourhood.close();
  }
}
