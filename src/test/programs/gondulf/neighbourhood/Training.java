package gondulf.neighbourhood;

import gondulf.neighbourhood.dns.NameServer;
import gondulf.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Shows a new server what its days will be like: starts it, lets somebody sign in to an app, and
/// ends it, whereupon its JVM keeps what it has learnt. Its database is there already, as on all
/// days but the first: what makes the tables would be kept, too, and read at each start.
///
/// It needs nothing but this machine: the person proves the domain by DNS, which is answered here,
/// and the app is one of this machine, which is never fetched.
final class Training {

  private static final String LEARNING = "-XX:AOT";

  private Training() {}

  /// Takes the command line that starts the server.
  static void main(String[] command) throws IOException, InterruptedException {
    var port = FreePort.any();
    var folder = Files.createTempDirectory("training");
    try (var dns = new NameServer()) {
      var lesson = new Lesson(URI.create("http://localhost:" + port), dns);
      var plain = Stream.of(command).filter(each -> !each.startsWith(LEARNING)).toList();
      end(up(started(plain, port, folder, dns), lesson));
      IO.println("the database is there");
      var server = up(started(List.of(command), port, folder, dns), lesson);
      lesson.walk();
      IO.println("trained; the server ended with " + end(server));
    }
    System.exit(0);
  }

  private static Process up(Process server, Lesson lesson) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
    lesson.untilItIsUp(server);
    return server;
  }

  private static int end(Process server) throws InterruptedException {
    server.destroy();
    return server.waitFor();
  }

  private static Process started(List<String> command, int port, Path folder, NameServer dns)
      throws IOException {
    var builder = new ProcessBuilder(command).inheritIO();
    var variables = builder.environment();
    variables.put("SERVER_PORT", String.valueOf(port));
    variables.put("GONDULF_BASE_URL", "http://localhost:" + port);
    variables.put("GONDULF_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("gondulf.db"));
    variables.put("GONDULF_DNS_SERVERS", dns.address());
    return builder.start();
  }
}
