package gondulf.neighbourhood;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the real server with a neighbourhood around it, for somebody to try on a machine with no
/// Internet, no mail server and no domain.
public final class NeighbourhoodApplication {

  private static final Logger log = LoggerFactory.getLogger(NeighbourhoodApplication.class);
  private static final int SITE_PORT = 8081;
  private static final String SERVER = "http://localhost:8080";
  private static final Path DIRECTORY = Path.of("target", "neighbourhood");

  private static final String WELCOME =
      """
      The neighbourhood is open.

        Open  {}  and type  alice.example
        Her code comes by mail:      {}
        To be Bob, add his record:   {}
        Everybody who lives here:    {}
      """;

  private NeighbourhoodApplication() {}

  public static void main(String[] args) throws IOException {
    Files.createDirectories(DIRECTORY);
    try {
      open();
    } catch (RuntimeException e) {
      log.error("The neighbourhood can't be opened: {}", e.getMessage());
      System.exit(1);
    }
  }

  private static void open() {
    var neighbourhood = Neighbourhood.around(SERVER, SITE_PORT);
    startServer(neighbourhood);
    log.info(
        WELCOME,
        neighbourhood.site().url("/app"),
        neighbourhood.site().url("/mail"),
        neighbourhood.site().url("/dns"),
        neighbourhood.site().url("/"));
  }

  /// Starts the server that lives as long as the JVM.
  private static void startServer(Neighbourhood neighbourhood) {
    var settings = new HashMap<>(neighbourhood.settings());
    settings.put("gondulf.base-url", SERVER);
    settings.put("gondulf.database-url", "jdbc:sqlite:" + DIRECTORY.resolve("gondulf.db"));
    settings.put("server.port", "8080");
    var server =
        new GondulfServer(settings, neighbourhood.homes().addresses(), InstantSource.system());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
  }
}
