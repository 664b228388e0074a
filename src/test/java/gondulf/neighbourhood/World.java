package gondulf.neighbourhood;

import gondulf.neighbourhood.app.SampleApp;
import gondulf.neighbourhood.dns.NameServer;
import gondulf.neighbourhood.home.HomeServer;
import gondulf.neighbourhood.mail.Mailbox;
import gondulf.testing.BuildFolder;
import gondulf.testing.FreePort;
import gondulf.testing.MovableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/// The real server and the neighbourhood around it, as tests use them.
///
/// @param url the server's base URL
/// @param clock the server's clock, which stands still until a test moves it
public record World(URI url, Neighbourhood neighbourhood, GondulfServer server, MovableClock clock)
    implements AutoCloseable {

  /// Limits that the tests of one JVM, all from one address, don't meet.
  private static final Map<String, String> ROOMY =
      Map.of("gondulf.requests-per-minute", "1000000", "gondulf.mails-per-hour", "1000000");

  /// The one that all tests share which need no settings of their own.
  public static World shared() {
    return Shared.WORLD;
  }

  /// Another one on a port of its own with a new database, to be closed by its test.
  ///
  /// @param settings as properties: `gondulf.verify`; what is not said is as in the shared world
  public static World with(Map<String, String> settings) {
    var port = FreePort.any();
    var url = "http://localhost:" + port;
    var neighbourhood = Neighbourhood.around(url, 0);
    var all = new HashMap<>(ROOMY);
    all.putAll(neighbourhood.settings());
    all.put("server.port", String.valueOf(port));
    all.put("gondulf.base-url", url);
    all.put("gondulf.database-url", "jdbc:sqlite:" + newDatabase());
    all.putAll(settings);
    var clock = new MovableClock(InstantSource.system().instant());
    var server = new GondulfServer(all, neighbourhood.homes().addresses()::orElse, clock);
    neighbourhood.site().open();
    return new World(URI.create(url), neighbourhood, server, clock);
  }

  public URI at(String path) {
    return URI.create(url + path);
  }

  /// A client for single requests, which follows no redirects and keeps no cookies.
  public RestTestClient http() {
    var requests = new JdkClientHttpRequestFactory(HttpClient.newHttpClient());
    return RestTestClient.bindToServer(requests).baseUrl(url.toString()).build();
  }

  /// A browser that nobody has used yet.
  public Browser browser() {
    return new Browser(url);
  }

  /// A browser that looks at the app and the other pages of the neighbourhood.
  public Browser visitor() {
    return new Browser(neighbourhood.site().url("/"));
  }

  public NameServer dns() {
    return neighbourhood.dns();
  }

  public HomeServer homes() {
    return neighbourhood.homes();
  }

  public Mailbox mailbox() {
    return neighbourhood.mailbox();
  }

  public SampleApp app() {
    return neighbourhood.app();
  }

  @Override
  public void close() {
    server.close();
    neighbourhood.close();
  }

  private static String newDatabase() {
    return BuildFolder.temporary("world").resolve("gondulf.db").toString();
  }

  /// Started by the first test that asks for it, ended with the JVM.
  private static final class Shared {

    private static final World WORLD = with(Map.of());
  }
}
