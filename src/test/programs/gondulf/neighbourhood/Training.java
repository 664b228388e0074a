package gondulf.neighbourhood;

import gondulf.neighbourhood.dns.NameServer;
import gondulf.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Shows a new server what its days will be like: starts it, lets somebody sign in to an app, and
/// ends it, whereupon its JVM keeps what it has learnt.
///
/// It needs nothing but this machine: the person proves the domain by DNS, which is answered here,
/// and the app is one of this machine, which is never fetched.
final class Training {

  private Training() {}

  /// Takes the command line that starts the server.
  static void main(String[] command) throws IOException, InterruptedException {
    var port = FreePort.any();
    var folder = Files.createTempDirectory("training");
    try (var dns = new NameServer()) {
      var server = started(List.of(command), port, folder, dns);
      var lesson = new Lesson(URI.create("http://localhost:" + port), dns);
      try {
        lesson.untilItIsUp(server);
        lesson.walk();
        server.destroy();
        IO.println("trained; the server ended with " + server.waitFor());
      } finally {
        server.destroyForcibly();
      }
    }
    System.exit(0);
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
