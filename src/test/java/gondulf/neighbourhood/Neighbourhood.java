package gondulf.neighbourhood;

import gondulf.neighbourhood.app.NeighbourhoodNames;
import gondulf.neighbourhood.app.SampleApp;
import gondulf.neighbourhood.app.Web;
import gondulf.neighbourhood.dns.NameServer;
import gondulf.neighbourhood.home.HomeServer;
import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.mail.Mailbox;
import gondulf.neighbourhood.site.Site;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A name server, a mail server, home pages and an app: all that the real server needs around it.
///
/// @param web the Web as the app sees it
public record Neighbourhood(
    NameServer dns, HomeServer homes, Mailbox mailbox, Site site, Web web, SampleApp app)
    implements AutoCloseable {

  private static final List<String> ZONES =
      List.of(
          "alice.example",
          "bob.example",
          "carol.example",
          "dave.example",
          "erin.example",
          "frank.example",
          "grace.example");

  /// Moves everybody in.
  ///
  /// @param issuer the server that the home pages name
  /// @param port the port of the site; 0 for any free one
  public static Neighbourhood around(String issuer, int port) {
    var dns = new NameServer();
    dns.addZone("example");
    var homes = new HomeServer(dns);
    var site = new Site(port);
    var web = new Web(new NeighbourhoodNames(dns.port(), homes.addresses()), homes.trust());
    var app = new SampleApp(web, site);
    var people = new People(issuer);
    var all = new Neighbourhood(dns, homes, new Mailbox(), site, web, app);
    people.moveInto(homes);
    homes.put(SampleApp.CLIENT_ID, Reply.json(app.metadata()));
    homes.put(SampleApp.LOGO, Stamp.reply());
    homes.put("https://app.example/", Reply.html("<!doctype html><title>Postcards</title>"));
    new NeighbourhoodPages(all, people, issuer).open();
    return all;
  }

  /// What the real server must be told to live here.
  public Map<String, String> settings() {
    return Map.of(
        "gondulf.dns-servers", dns.address(),
        "gondulf.smtp.host", "127.0.0.1",
        "gondulf.smtp.port", String.valueOf(mailbox.port()),
        "gondulf.smtp.tls", "none",
        "gondulf.smtp.from", "gondulf@village.example");
  }

  /// The domains whose records a visitor may change.
  static List<String> zones() {
    return ZONES;
  }

  @Override
  public void close() {
    Stream.of(site, homes, mailbox, dns, web).forEach(Neighbourhood::close);
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
