package gondulf.neighbourhood;

import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.site.SiteReply;
import gondulf.neighbourhood.site.SiteRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/// The pages on which a visitor sees the neighbourhood and plays its people.
record NeighbourhoodPages(Neighbourhood neighbourhood, People people, String issuer) {

  void open() {
    var site = neighbourhood.site();
    site.at("/", _ -> new StartPage(people.all(), issuer).reply());
    site.at("/home", this::home);
    site.at("/save", this::save);
    site.at("/mail", _ -> new MailboxPage(neighbourhood.mailbox().mails().reversed()).reply());
    site.at("/dns", _ -> dnsPage("").reply());
    site.at("/dns/add", this::add);
    site.at("/dns/remove", this::remove);
    var css = SiteReply.css(resource("neighbourhood.css"));
    site.at("/neighbourhood.css", _ -> css);
  }

  private SiteReply home(SiteRequest request) {
    return owner(request.query("url"))
        .map(person -> HomePage.of(person, neighbourhood.homes().look(person.page())).reply())
        .orElseGet(SiteReply::notFound);
  }

  private SiteReply save(SiteRequest request) {
    return owner(request.form("url"))
        .map(person -> {
          neighbourhood.homes().put(person.page(), Reply.html(request.form("html")));
          return SiteReply.seeOther("/home?url=" + person.page());
        })
        .orElseGet(SiteReply::notFound);
  }

  private Optional<Person> owner(String page) {
    return people.all().stream().filter(person -> person.page().equals(page)).findFirst();
  }

  /// Takes a value with or without the quotes around it, as DNS providers do.
  private SiteReply add(SiteRequest request) {
    var name = request.form("name").strip().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    var text = request.form("text").strip().replaceFirst("^\"(.*)\"$", "$1");
    if (Neighbourhood.zones().stream().noneMatch(zone -> isIn(name, zone)) || text.isEmpty()) {
      return dnsPage("A record needs a name in one of these domains, and a text.").reply();
    }
    neighbourhood.dns().addTxt(name, text);
    return SiteReply.seeOther("/dns");
  }

  private SiteReply remove(SiteRequest request) {
    neighbourhood.dns().removeTxt(request.form("name"), request.form("text"));
    return SiteReply.seeOther("/dns");
  }

  private DnsPage dnsPage(String problem) {
    var records = neighbourhood.dns().txtRecords();
    return new DnsPage(Neighbourhood.zones(), records, neighbourhood.dns().address(), problem);
  }

  private static boolean isIn(String name, String zone) {
    return name.equals(zone) || name.endsWith("." + zone);
  }

  private static String resource(String name) {
    try (var in = NeighbourhoodPages.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
