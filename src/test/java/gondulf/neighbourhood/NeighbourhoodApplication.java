package gondulf.neighbourhood;

import gondulf.neighbourhood.home.TunnelProxy;
import gondulf.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the real server with a neighbourhood around it, for somebody to try on a machine with no
/// Internet, no mail server and no domain.
public final class NeighbourhoodApplication {

  private static final Logger log = LoggerFactory.getLogger(NeighbourhoodApplication.class);
  private static final int SERVER_PORT = 8080;
  private static final int SITE_PORT = 8081;
  private static final int PROXY_PORT = 8082;
  private static final String SERVER = "http://localhost:" + SERVER_PORT;
  private static final Path DIRECTORY = Path.of("target", "neighbourhood");
  private static final Path DATABASE = DIRECTORY.resolve("gondulf.db");
  private static final Path TRUST = DIRECTORY.resolve("homes.p12");

  private NeighbourhoodApplication() {}

  public static void main(String[] args) throws IOException {
    Files.createDirectories(DIRECTORY);
    try {
      refuseTakenPorts();
      open();
    } catch (RuntimeException e) {
      log.error("The neighbourhood can't be opened: {}", e.getMessage());
      System.exit(1);
    }
  }

  private static void refuseTakenPorts() {
    IntStream.of(SERVER_PORT, SITE_PORT, PROXY_PORT)
        .filter(port -> !FreePort.isFree(port))
        .findFirst()
        .ifPresent(port -> {
          throw new IllegalStateException(
              "port " + port + " is taken. Is another Gondulf running?");
        });
  }

  private static void open() {
    var neighbourhood = Neighbourhood.around(SERVER, SITE_PORT);
    var homes = neighbourhood.homes();
    homes.writeTrust(TRUST);
    var proxy = new TunnelProxy(PROXY_PORT, homes::door);
    startServer(neighbourhood);
    neighbourhood.site().open();
    log.info("{}", new Welcome(neighbourhood, proxy.url(), DATABASE, TRUST).text());
  }

  /// Starts the server that lives as long as the JVM.
  private static void startServer(Neighbourhood neighbourhood) {
    var settings = new HashMap<>(neighbourhood.settings());
    settings.put("gondulf.base-url", SERVER);
    settings.put("gondulf.database-url", "jdbc:sqlite:" + DATABASE);
    settings.put("server.port", String.valueOf(SERVER_PORT));
    var server =
        new GondulfServer(
            settings, neighbourhood.homes().addresses()::orElse, InstantSource.system());
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
  }
}
